import { useIntl } from 'react-intl';
import { localName } from '../../station/local-name.ts';
import { useStation } from '../../station/use-station.ts';

/** The places of the event to choose from, in its order. */
export const usePlaces = (): ReadonlyArray<{ readonly key: string; readonly label: string }> => {
  const { locale } = useIntl();
  return useStation().event.checkpoints.map(({ id, name }) => ({ key: id, label: localName(name, locale) }));
};
