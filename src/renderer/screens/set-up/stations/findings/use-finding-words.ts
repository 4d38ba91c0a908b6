import { assertNever } from '#shared/assert-never.ts';
import type { ShownFinding } from '#shared/contract/fleet-views.ts';
import { useFormat } from '../../../../locales/use-format.ts';
import { useText } from '../../../../locales/use-text.tsx';
import { usePlaceName } from '../list/use-station-words.ts';

const minuteMs = 60_000;

/** What was found, the particulars one by one, and what to do about it. */
export type FindingWords = {
  readonly title: string;
  readonly particulars: ReadonlyArray<string>;
  readonly whatToDo: string;
};

/** The words for a finding in the language of the screen. */
export const useFindingWords = (): ((finding: ShownFinding) => FindingWords) => {
  const text = useText();
  const format = useFormat();
  const placeName = usePlaceName();
  const titleOf = (finding: ShownFinding): string => {
    switch (finding.kind) {
      case 'double-use':
        return text('stations.finding.double-use', {
          known: finding.attendeeName === null ? 'no' : 'yes',
          // Isolated: a name may run from right to left.
          name: `\u2068${finding.attendeeName ?? ''}\u2069`,
        });
      case 'clock':
        return text(finding.offset > 0 ? 'stations.finding.clock.ahead' : 'stations.finding.clock.behind', {
          station: finding.station,
          minutes: Math.round(Math.abs(finding.offset) / minuteMs),
        });
      case 'not-understood':
      case 'held':
        return text(`stations.finding.${finding.kind}`, { station: finding.station, seq: finding.seq });
      case 'contradiction':
        return text('stations.finding.contradiction', { station: finding.station });
      case 'over-capacity':
        return text('stations.finding.over-capacity', {
          place: placeName(finding.checkpointId),
          inside: finding.inside,
          capacity: finding.capacity,
        });
      default:
        return assertNever(finding);
    }
  };
  return (finding) => ({
    title: titleOf(finding),
    particulars:
      finding.kind === 'double-use'
        ? [
            placeName(finding.checkpointId),
            ...finding.scans.map(({ station, at }) =>
              text('stations.finding.double-use.scan', { station, time: format.time(at) }),
            ),
          ]
        : [format.time(finding.at)],
    whatToDo: text(`stations.finding.${finding.kind}.what-to-do`),
  });
};
