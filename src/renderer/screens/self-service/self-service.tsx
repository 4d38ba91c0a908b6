import type { ReactNode } from 'react';
import { useState } from 'react';
import { LocaleProvider } from '../../locales/locale-provider.tsx';
import { languageFor } from '../../locales/languages.ts';
import { useAppearance } from '../../station/appearance.ts';
import type { Shown } from '../../station/use-scanning.ts';
import { shownOutcome, useScanning, useSounding } from '../../station/use-scanning.ts';
import { useStation } from '../../station/use-station.ts';
import { ByName } from './by-name.tsx';
import { CannotRecord } from './cannot-record.tsx';
import { FleetNote } from './fleet-note.tsx';
import { Help } from './help.tsx';
import { Result } from './result.tsx';
import { Start } from './start.tsx';
import { useStaffDoor } from './use-staff-door.ts';
import { useVisitor } from './use-visitor.ts';
import { VisitorBar } from './visitor-bar.tsx';
import '../../components/tone.css';
import './self-service.css';

/** What a visitor sees above the start; `turn` tells one scan from the next, so that the time begins anew. */
type Turn = { readonly turn: number; readonly shown: Shown };

/** An attendee checking in alone: shows the way, reads the ticket, welcomes, and returns to the start by itself. */
export const SelfService = ({ onStaff }: { readonly onStaff: () => void }): ReactNode => {
  const { event, settings, recording, fleet } = useStation();
  const { visitor, chosenLanguage, change, reset } = useVisitor();
  const [current, setCurrent] = useState<Turn | null>(null);
  const [helpWanted, setHelpWanted] = useState(false);
  const [isByName, setByName] = useState(false);
  const sounding = useSounding();
  useAppearance({
    theme: visitor.highContrast ? 'dark' : settings.theme,
    largeText: visitor.largeText || settings.largeText,
    eventColour: event.colour,
  });

  const show = (shown: Shown): void => {
    setHelpWanted(false);
    setByName(false);
    // Whoever shows a ticket while an answer stands is the next person, and wishes nothing yet.
    if (current !== null) reset();
    setCurrent((before) => ({ turn: (before?.turn ?? 0) + 1, shown }));
  };
  const { container, camera } = useScanning(show);
  const staffDoor = useStaffDoor(onStaff);
  const backToStart = (): void => {
    setCurrent(null);
    setByName(false);
    reset();
  };

  const shown = current?.shown ?? null;
  const person = shown?.kind === 'verdict' ? shown.scan.person : null;
  const isRevoked = fleet.kind === 'joined' && fleet.revoked;
  const cannotRecord = (recording.kind === 'trouble' || isRevoked) && shown === null;
  // What lies under a whole screen is out of reach for keyboards and screen readers too.
  const isCovered = shown !== null || helpWanted || cannotRecord;
  const spoken = chosenLanguage ?? languageFor(person?.attendee.language ?? null) ?? visitor.language;

  return (
    <LocaleProvider language={visitor.language} timeZone={event.timeZone}>
      <main className="self-service" onPointerDown={staffDoor}>
        <div className="self-service-ground" inert={isCovered}>
          <VisitorBar visitor={visitor} onChange={change} onHelp={() => setHelpWanted(true)} />
          <Start
            container={container}
            camera={camera}
            isCovered={isByName}
            onByName={settings.selfServiceByName && settings.direction === 'entry' ? () => setByName(true) : null}
          />
          {isByName && (
            <ByName
              onTouch={() => change({})}
              onBack={backToStart}
              onOutcome={(reply) => {
                const outcome = shownOutcome(reply);
                if (outcome === null) return;
                show(outcome);
                sounding(outcome);
              }}
            />
          )}
          <FleetNote />
        </div>
        {helpWanted && <Help onClose={() => setHelpWanted(false)} />}
        {cannotRecord && <CannotRecord onBack={null} />}
        {current !== null && shown !== null && (
          <LocaleProvider language={spoken} timeZone={event.timeZone} key={current.turn}>
            {shown.kind === 'verdict' ? (
              <Result scan={shown.scan} seconds={settings.returnAfterSeconds} onBack={backToStart} />
            ) : (
              <CannotRecord onBack={backToStart} />
            )}
          </LocaleProvider>
        )}
      </main>
    </LocaleProvider>
  );
};
