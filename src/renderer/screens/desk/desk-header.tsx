import type { ReactNode } from 'react';
import { EventMark } from '../../components/event-mark.tsx';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { leadPin } from '../../station/lead-pin.ts';
import { useStation } from '../../station/use-station.ts';
import { useFormat } from '../../locales/use-format.ts';
import type { DeskView } from './desk-view.ts';
import { useCheckpointName } from './use-names.ts';
import { ViewSwitch } from './view-switch.tsx';

type Props = {
  readonly view: DeskView;
  readonly onView: (view: DeskView) => void;
  readonly onHelp: () => void;
  readonly onSetUp: () => void;
};

const Count = ({ value, label }: { readonly value: string; readonly label: string }): ReactNode => (
  <div className="desk-count">
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);

/** Where this is, how many have come, and the way to the desk's other views. */
export const DeskHeader = ({ view, onView, onHelp, onSetUp }: Props): ReactNode => {
  const text = useText();
  const format = useFormat();
  const { event, headcount, settings, role, leadPinSet } = useStation();
  const checkpoint = useCheckpointName();
  return (
    <header className="desk-header">
      <EventMark event={event} />
      <div className="desk-place">
        <h1>
          <bdi>{event.name}</bdi>
        </h1>
        <p>{text(`desk.place.${settings.direction}`, { checkpoint, station: settings.stationName })}</p>
      </div>
      <ViewSwitch view={view} onView={onView} />
      <dl className="desk-counts">
        <Count
          label={text('desk.count.arrived')}
          value={text('desk.count.of', {
            count: format.number(headcount.arrived),
            all: format.number(headcount.registered),
          })}
        />
        <Count label={text('desk.count.inside')} value={format.number(headcount.inside)} />
      </dl>
      <div className="desk-tools">
        <IconButton
          icon={settings.sound ? 'sound' : 'sound-off'}
          label={text(settings.sound ? 'desk.sound.off' : 'desk.sound.on')}
          onPress={() => void ask('settings.save', { sound: !settings.sound })}
        />
        {role === 'lead' && leadPinSet && (
          <Button icon="lock" onPress={() => void ask('lock.lock', undefined)}>
            {text('lock.lead.is')}
          </Button>
        )}
        {role === 'staff' && (
          <IconButton icon="lock" label={text('lock.lead.become')} onPress={() => void leadPin.request()} />
        )}
        <IconButton icon="keyboard" label={text('desk.help')} onPress={onHelp} />
        <Button look="plain" icon="gear" onPress={onSetUp}>
          {text('desk.set-up')}
        </Button>
      </div>
    </header>
  );
};
