import { useIntl } from 'react-intl';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import { useFormat } from '../../../../locales/use-format.ts';
import { useText } from '../../../../locales/use-text.tsx';
import { localName } from '../../../../station/local-name.ts';
import { useStation } from '../../../../station/use-station.ts';

const minuteMs = 60_000;
const troubles = [
  'busy',
  'connection-lost',
  'cover-open',
  'error',
  'gone',
  'interrupted',
  'no-answer',
  'not-permitted',
  'offline',
  'paper-out',
  'render-failed',
  'stopped',
  'unreachable',
  'wrong-paper',
] as const;

/** The words for a station of the fleet. */
export type StationWords = {
  /** "Empfangstisch · Haupteingang". */
  readonly place: (station: StationView) => string;
  readonly heard: (station: StationView, at: number) => string;
  readonly clock: (offset: number) => string;
  /** Null where nothing is known. */
  readonly printer: (state: string) => string | null;
};

/** The name of a checkpoint in the language of the screen. */
export const usePlaceName = (): ((checkpointId: string) => string) => {
  const { locale } = useIntl();
  const { event } = useStation();
  return (checkpointId) => {
    const checkpoint = event.checkpoints.find(({ id }) => id === checkpointId);
    return checkpoint === undefined ? checkpointId : localName(checkpoint.name, locale);
  };
};

/** The words in the language of the screen. */
export const useStationWords = (): StationWords => {
  const text = useText();
  const format = useFormat();
  const placeName = usePlaceName();
  return {
    place: ({ role, checkpointId, report }) => {
      const shownRole = report?.role ?? role;
      const shownPlace = report?.checkpointId ?? checkpointId;
      return [
        shownRole === null ? null : text(`set-up.role.${shownRole}`),
        shownPlace === null ? null : placeName(shownPlace),
      ]
        .filter((part) => part !== null)
        .join(' · ');
    },
    heard: ({ heardAt }, at) => {
      if (heardAt === null) return text('stations.heard.never');
      const minutes = Math.max(0, Math.floor((at - heardAt) / minuteMs));
      return minutes < 60
        ? text('stations.heard', { minutes })
        : text('stations.heard.at', { time: format.time(heardAt) });
    },
    clock: (offset) =>
      text(offset > 0 ? 'stations.clock.ahead' : 'stations.clock.behind', {
        minutes: Math.round(Math.abs(offset) / minuteMs),
      }),
    printer: (state) => {
      if (state === 'ready' || state === 'paper-near-end') return text(`stations.printer.${state}`);
      const trouble = troubles.find((known) => known === state);
      return trouble === undefined ? null : text('stations.printer', { state: text(`set-up.trouble.${trouble}`) });
    },
  };
};
