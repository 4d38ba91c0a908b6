import type { ReactNode } from 'react';
import type { Verdict } from '#shared/domain/verdict.ts';
import { Icon } from '../../components/icon.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';

type Props = { readonly verdict: Extract<Verdict, { kind: 'refused' }>; readonly name: string | null };

/** A kind word for somebody who cannot go in now, and what to do next; never a code. */
export const Refusal = ({ verdict, name }: Props): ReactNode => {
  const text = useText();
  const { time } = useFormat();
  const at = verdict.since ?? verdict.othersFrom ?? verdict.opensAt ?? verdict.closedAt;
  return (
    <>
      <p className="result-greeting">
        <span className="result-disc">
          <Icon name="hand" size="large" />
        </span>
        {text('self-service.moment')}
      </p>
      {name !== null && (
        <h2 className="result-name">
          <PersonName name={name} />
        </h2>
      )}
      <p className="result-sentence">
        {text(`verdict.attendee.${verdict.reason}`, {
          known: at === undefined ? 'no' : 'yes',
          time: at === undefined ? '' : time(at),
        })}
      </p>
    </>
  );
};
