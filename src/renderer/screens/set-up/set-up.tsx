import { type ReactNode, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Button } from '../../components/button.tsx';
import { EventMark } from '../../components/event-mark.tsx';
import { Icon } from '../../components/icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { Pill } from '../../components/pill.tsx';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { useReadiness } from '../../station/use-readiness.ts';
import { useStation } from '../../station/use-station.ts';
import { AboutSection } from './about-section.tsx';
import { CameraSection } from './camera-section.tsx';
import { EventsSection } from '../events/events-section.tsx';
import { Guide } from '../events/guide.tsx';
import { EventSection } from './event/event-section.tsx';
import { GuestListSection } from './guest-list/guest-list-section.tsx';
import { Confirm } from './layout/confirm.tsx';
import { Journal } from '../journal/journal.tsx';
import { LayoutSection } from './layout/layout-section.tsx';
import { type Drafting, useLayoutDraft } from './layout/use-layout-draft.ts';
import { ListsSection } from './lists/lists-section.tsx';
import { LiveSection } from './live-section.tsx';
import { PinSection } from './pin/pin-section.tsx';
import { PreflightSection } from './preflight/preflight-section.tsx';
import { PrinterSection } from './printer/printer-section.tsx';
import { StationSection } from './station-section.tsx';
import { StationsSection } from './stations/stations-section.tsx';
import { TicketsSection } from './tickets/tickets-section.tsx';
import type { SectionKey } from './section-key.ts';
import { useSaving } from './use-saving.ts';
import type { Saving } from './use-saving.ts';
import './set-up.css';

type Section = {
  readonly key: SectionKey;
  readonly icon: IconName;
  readonly content: (saving: Saving, drafting: Drafting, go: (key: SectionKey) => void) => ReactNode;
};

const sections: ReadonlyArray<Section> = [
  { key: 'event', icon: 'info', content: () => <EventSection /> },
  {
    key: 'guest-list',
    icon: 'people',
    content: (_saving, _drafting, go) => <GuestListSection onReadiness={() => go('preflight')} />,
  },
  { key: 'tickets', icon: 'ticket', content: () => <TicketsSection /> },
  { key: 'lists', icon: 'file', content: () => <ListsSection /> },
  { key: 'journal', icon: 'clock', content: () => <Journal /> },
  { key: 'printer', icon: 'printer', content: (saving) => <PrinterSection saving={saving} /> },
  {
    key: 'layout',
    icon: 'ticket',
    content: (saving, drafting) => <LayoutSection saving={saving} drafting={drafting} />,
  },
  { key: 'preflight', icon: 'check', content: () => <PreflightSection /> },
  { key: 'camera', icon: 'camera', content: (saving) => <CameraSection saving={saving} /> },
  { key: 'station', icon: 'gear', content: (saving) => <StationSection saving={saving} /> },
  { key: 'stations', icon: 'central', content: () => <StationsSection /> },
  { key: 'pin', icon: 'lock', content: () => <PinSection /> },
  { key: 'live', icon: 'globe', content: () => <LiveSection /> },
  { key: 'events', icon: 'tray', content: () => <EventsSection /> },
  { key: 'about', icon: 'info', content: () => <AboutSection /> },
];

/** `first`: the section to begin with. */
type Props = { readonly first: SectionKey; readonly onClose: () => void };

/** Everything that is decided before the doors open; each change is saved at once. */
export const SetUp = ({ first, onClose }: Props): ReactNode => {
  const text = useText();
  const { event, fleet } = useStation();
  const saving = useSaving();
  const drafting = useLayoutDraft();
  const [isLeaving, setLeaving] = useState(false);
  const [shown, setShown] = useState(first);
  // A first start may begin here, and scans nothing before it is over.
  useReadiness(true);

  const close = async (): Promise<void> => {
    // Also while no PIN is known here: one that was set a moment ago counts already.
    await ask('lock.lock', undefined);
    onClose();
  };

  return (
    <main className="set-up">
      <header className="set-up-head">
        <EventMark event={event} />
        <div>
          <h1>{text('set-up.title')}</h1>
          <p>
            <bdi>{event.name}</bdi>
          </p>
        </div>
        <div className="set-up-saved" role="status">
          {saving.state === 'saved' && (
            <Pill tone="admitted" icon="check">
              {text('set-up.saved')}
            </Pill>
          )}
          {(saving.state === 'failed' || saving.state === 'locked') && (
            <Pill tone="refused" icon="warning">
              {text(`set-up.${saving.state}`)}
            </Pill>
          )}
        </div>
        <Button
          size="large"
          look="primary"
          icon="check"
          onPress={() => (drafting.isChanged ? setLeaving(true) : void close())}
        >
          {text('set-up.close')}
        </Button>
      </header>
      <Tabs
        className="set-up-tabs"
        orientation="vertical"
        selectedKey={shown}
        onSelectionChange={(key) => setShown(sections.find((section) => section.key === key)?.key ?? shown)}
      >
        <TabList className="set-up-list" aria-label={text('set-up.title')}>
          {sections.map(({ key, icon }) => (
            <Tab key={key} id={key} className="set-up-tab">
              <Icon name={icon} />
              <span>{text(`set-up.section.${key}`)}</span>
              {key === 'stations' && fleet.openFindings > 0 && (
                <Pill tone="attention">
                  <span aria-hidden>{fleet.openFindings}</span>
                  <span className="unseen">{text('stations.checking.tab', { count: fleet.openFindings })}</span>
                </Pill>
              )}
            </Tab>
          ))}
        </TabList>
        {sections.map(({ key, content }) => (
          <TabPanel key={key} id={key} className="set-up-panel">
            <Guide shown={key} go={setShown} />
            <h2>{text(`set-up.section.${key}`)}</h2>
            {content(saving, drafting, setShown)}
          </TabPanel>
        ))}
      </Tabs>
      {isLeaving && (
        <Confirm
          title={text('set-up.unsaved')}
          action={text('layout.discard')}
          onClose={() => setLeaving(false)}
          onConfirm={() => void close()}
        >
          {text('set-up.unsaved.what')}
        </Confirm>
      )}
    </main>
  );
};
