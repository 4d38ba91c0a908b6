import { useIntl } from 'react-intl';
import { localName } from '../../station/local-name.ts';
import { useStation } from '../../station/use-station.ts';

/** The name of the checkpoint at which this station counts. */
export const useCheckpointName = (): string => {
  const { locale } = useIntl();
  const { event, settings } = useStation();
  const checkpoint = event.checkpoints.find(({ id }) => id === settings.checkpointId);
  return checkpoint === undefined ? settings.checkpointId : localName(checkpoint.name, locale);
};

/** The name of a category in the language of the screen. */
export const useCategoryName = (): ((key: string) => string) => {
  const { locale } = useIntl();
  const { event } = useStation();
  return (key) => {
    const category = event.categories.find((known) => known.key === key);
    return category === undefined ? key : localName(category.label, locale);
  };
};
