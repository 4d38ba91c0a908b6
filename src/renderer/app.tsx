import type { ReactNode } from 'react';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import type { StationState } from '#shared/contract/views.ts';
import { LocaleProvider } from './locales/locale-provider.tsx';
import { staffLanguage } from './locales/languages.ts';
import { useAppearance } from './station/appearance.ts';
import { Desk } from './screens/desk/desk.tsx';
import { LeadDialog } from './screens/lock/lead-dialog.tsx';
import { SelfService } from './screens/self-service/self-service.tsx';
import { ask } from './station/bridge.ts';
import { stayHere, whereToReturn } from './station/return-to.ts';
import { DueBand } from './screens/events/due-band.tsx';
import { RehearsalBand } from './screens/events/rehearsal-band.tsx';
import type { SectionKey } from './screens/set-up/section-key.ts';
import type { StationStore } from './station/station-store.ts';
import { StationContext, useStationStore } from './station/use-station.ts';
import { useBattery } from './station/use-battery.ts';
import { useHeartbeat } from './station/use-heartbeat.ts';

const Lock = lazy(async () => ({ default: (await import('./screens/lock/lock.tsx')).Lock }));
const SetUp = lazy(async () => ({ default: (await import('./screens/set-up/set-up.tsx')).SetUp }));

type View = 'door' | 'lock' | 'set-up';

const Screens = ({ state }: { readonly state: StationState }): ReactNode => {
  const { settings, event } = state;
  const [view, setView] = useState<View>(() => (state.pinSet || state.hasAttendees ? 'door' : 'set-up'));
  const [section, setSection] = useState<SectionKey>('guest-list');
  useAppearance({ theme: settings.theme, largeText: settings.largeText, eventColour: event.colour });

  const toDoor = (): void => setView('door');
  const toSetUp = async (wanted: SectionKey = 'guest-list'): Promise<void> => {
    setSection(wanted);
    const lock = await ask('lock.state', undefined);
    setView(lock.ok && lock.value.unlocked ? 'set-up' : 'lock');
  };
  const comeBack = useEffectEvent(toSetUp);
  useEffect(() => {
    const back = async (): Promise<void> => {
      const wanted = whereToReturn();
      stayHere();
      if (wanted !== null) await comeBack(wanted);
    };
    void back();
  }, []);
  const forAttendees = view === 'door' && settings.role === 'self-service';

  return (
    <LocaleProvider
      language={forAttendees ? settings.language : staffLanguage(settings.language)}
      timeZone={event.timeZone}
    >
      <div className="with-band">
        <RehearsalBand />
        {view === 'door' && !forAttendees && <DueBand />}
        <Suspense fallback={null}>
          {view === 'lock' && <Lock onUnlocked={() => setView('set-up')} onBack={toDoor} />}
          {view === 'set-up' && <SetUp first={section} onClose={toDoor} />}
          {forAttendees && <SelfService onStaff={() => void toSetUp()} />}
          {view === 'door' && !forAttendees && (
            <>
              <Desk onSetUp={() => void toSetUp()} onFindings={() => void toSetUp('stations')} />
              <LeadDialog />
            </>
          )}
        </Suspense>
      </div>
    </LocaleProvider>
  );
};

/** The whole page: shows the screen that the station's state asks for. */
export const App = ({ store }: { readonly store: StationStore }): ReactNode => {
  const state = useStationStore(store);
  useHeartbeat();
  useBattery();
  if (state === null) return null;
  return (
    <StationContext value={state}>
      <Screens state={state} />
    </StationContext>
  );
};
