import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';

/** A quiet line at the foot while the guest list still arrives or the central list is out of reach; visitors have nothing to do about it. */
export const FleetNote = (): ReactNode => {
  const text = useText();
  const format = useFormat();
  const { fleet, central } = useStation();
  const isJoined = fleet.kind === 'joined';
  const takingOver = isJoined ? fleet.takingOver : null;
  const words =
    takingOver !== null
      ? text('self-service.taking-over', { done: format.number(takingOver.done), of: format.number(takingOver.of) })
      : isJoined && central.kind === 'unreachable'
        ? text('self-service.alone', { waiting: central.waiting })
        : null;
  return (
    <div className="fleet-note" role="status">
      {words !== null && (
        <p>
          <Icon name="central" />
          <span>{words}</span>
        </p>
      )}
    </div>
  );
};
