import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';

/** What the other stations bring about: a guest list that still arrives, and things to check; absent while there is nothing. */
export const FleetStatus = ({ onFindings }: { readonly onFindings: () => void }): ReactNode => {
  const text = useText();
  const format = useFormat();
  const { fleet } = useStation();
  const takingOver = fleet.kind === 'joined' ? fleet.takingOver : null;
  return (
    <>
      {takingOver !== null && (
        <StatusLine icon="people" subject={text('desk.status.taking-over')}>
          {text('desk.status.taking-over.text', {
            done: format.number(takingOver.done),
            of: format.number(takingOver.of),
          })}
        </StatusLine>
      )}
      {fleet.openFindings > 0 && (
        <StatusLine
          icon="question"
          tone="attention"
          subject={text('desk.status.findings')}
          action={
            <Button look="plain" onPress={onFindings}>
              {text('desk.status.findings.open')}
            </Button>
          }
        >
          {text('desk.status.findings.count', { count: fleet.openFindings })}
        </StatusLine>
      )}
    </>
  );
};
