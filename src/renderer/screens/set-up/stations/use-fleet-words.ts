import { useIntl } from 'react-intl';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { localName } from '../../../station/local-name.ts';
import { useStation } from '../../../station/use-station.ts';
import { fleetWords, type FleetWords } from './fleet-words.ts';

/** The name of a checkpoint in the language of the screen. */
export const usePlaceName = (): ((checkpointId: string) => string) => {
  const { locale } = useIntl();
  const { event } = useStation();
  return (checkpointId) => {
    const checkpoint = event.checkpoints.find(({ id }) => id === checkpointId);
    return checkpoint === undefined ? checkpointId : localName(checkpoint.name, locale);
  };
};

/** The words for stations and findings in the language of the screen. */
export const useFleetWords = (): FleetWords => {
  const { time } = useFormat();
  return fleetWords({ text: useText(), time, placeName: usePlaceName() });
};
