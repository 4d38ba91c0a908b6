import { useIntl } from 'react-intl';
import { localName } from '../../station/local-name.ts';
import { useStation } from '../../station/use-station.ts';

/** The names of the checkpoints of the event; of one that it has no more, its id. */
export const useCheckpointNames = (): ((id: string) => string) => {
  const { locale } = useIntl();
  const { event } = useStation();
  return (id) => {
    const checkpoint = event.checkpoints.find((known) => known.id === id);
    return checkpoint === undefined ? id : localName(checkpoint.name, locale);
  };
};

/** The name of the checkpoint at which this station counts. */
export const useCheckpointName = (): string => useCheckpointNames()(useStation().settings.checkpointId);

/** The name of a category in the language of the screen. */
export const useCategoryName = (): ((key: string) => string) => {
  const { locale } = useIntl();
  const { event } = useStation();
  return (key) => {
    const category = event.categories.find((known) => known.key === key);
    return category === undefined ? key : localName(category.label, locale);
  };
};
