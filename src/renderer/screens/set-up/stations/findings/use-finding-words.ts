import type { ShownFinding } from '#shared/contract/fleet-views.ts';
import { useFormat } from '../../../../locales/use-format.ts';
import { useText } from '../../../../locales/use-text.tsx';
import { useFleetWords, usePlaceName } from '../use-fleet-words.ts';

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
  const words = useFleetWords();
  return (finding) => ({
    title: words.findingTitle(finding, finding.attendeeName),
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
