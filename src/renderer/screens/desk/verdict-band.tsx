import type { ReactNode } from 'react';
import type { RecentScan } from '#shared/contract/views.ts';
import { Icon } from '../../components/icon.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { VerdictMark } from '../../components/verdict-mark.tsx';
import { verdictTone } from '../../components/verdict-tone.ts';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import type { Subject } from './subject.ts';
import { useCheckpointNames } from './use-names.ts';
import { useReason } from './use-reason.ts';

type Props = { readonly scan: RecentScan; readonly isLatest: boolean };

/** The verdict as large as it gets: word, icon, colour, name, and for staff why and what now. */
export const VerdictBand = ({ scan, isLatest }: Props): ReactNode => {
  const text = useText();
  const format = useFormat();
  const reason = useReason();
  const { verdict, person, movedFrom } = scan;
  const checkpointName = useCheckpointNames();
  const tone = verdictTone(verdict, scan.direction);
  const time = format.time(scan.at);
  const explanation =
    verdict.kind === 'refused'
      ? reason(verdict, scan.sinceStation ?? null)
      : verdict.returning
        ? text('desk.band.returning')
        : null;
  return (
    <header className="band" data-tone={tone} data-undone={scan.undone} data-testid="verdict">
      <div className="band-top">
        <VerdictMark tone={tone} />
        <span className="band-when">
          {scan.undone
            ? text('desk.band.undone', { time })
            : text(isLatest ? 'desk.band.now' : 'desk.band.earlier', {
                time,
                method: scan.method === 'walk-in' ? 'walkin' : scan.method,
              })}
        </span>
      </div>
      {person !== null && (
        <h2 className="band-name">
          <PersonName name={person.attendee.name} />
        </h2>
      )}
      {person === null && verdict.kind === 'admitted' && <p className="band-why">{text('desk.band.unheard-of')}</p>}
      {scan.overridden && <p className="band-why">{text('desk.band.overridden')}</p>}
      {movedFrom !== undefined && (
        <p className="band-why">{text('rooms.moved-from', { room: `\u2068${checkpointName(movedFrom)}\u2069` })}</p>
      )}
      {explanation !== null && <p className="band-why">{explanation}</p>}
    </header>
  );
};

/** In place of a verdict while nothing can be recorded: nobody is welcomed. */
export const CannotRecordBand = ({ cause }: Pick<Extract<Subject, { kind: 'cannot-record' }>, 'cause'>): ReactNode => {
  const text = useText();
  return (
    <header className="band" data-tone="refused" data-testid="verdict">
      <div className="band-top">
        <span className="verdict-disc">
          <Icon name="warning" />
        </span>
        <span className="verdict-word band-word">{text('common.verdict.blocked')}</span>
      </div>
      <p className="band-why">{text(`desk.recording.${cause}`)}</p>
    </header>
  );
};
