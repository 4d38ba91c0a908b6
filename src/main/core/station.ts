import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from '#shared/contract/ipc.ts';
import { exclusiveOf, roomsOf } from '#shared/domain/checkpoint.ts';
import { registeredIn } from '#shared/domain/headcount.ts';
import { marksChosen, mayMark } from '#shared/domain/answers.ts';
import type { LogEntry } from '#shared/domain/scan.ts';
import { createAdmission } from './admission/admission.ts';
import { createAskFirst } from './admission/ask-first.ts';
import { watchClock } from './admission/clock-watch.ts';
import { prepareFirstBadge } from './admission/first-badge.ts';
import { keepHeadcount } from './admission/headcount-keeper.ts';
import { createRecording } from './admission/recording.ts';
import { createViews } from './admission/views.ts';
import { createBadgeHold } from './answers/badge-hold.ts';
import { answeredBy } from './answers/give-answer.ts';
import { layoutFor } from './badges/layout-for.ts';
import { openLayoutFiles } from './badges/layout-files.ts';
import { prepareSamplePeople } from './badges/sample-people.ts';
import { doBootTask } from './event/boot-task.ts';
import { eraseDue, eraseWhenDue } from './event/erase-due.ts';
import { chooseEvent, type ChosenEvent } from './event/choose-event.ts';
import { takeOverAttendees } from './event/take-over-attendees.ts';
import { sweepErased } from './event/withdrawn-events.ts';
import { allHandlers } from './handlers/all.ts';
import { coalesced, createAnnouncer } from './handlers/announcer.ts';
import type { StationParts } from './handlers/parts.ts';
import { demoPin, stationState } from './handlers/station-state.ts';
import { createImporter } from './importing/importer.ts';
import { noteDeed } from './journal/note-deed.ts';
import { createAuthority } from './lock/authority.ts';
import { openLock } from './lock/lock.ts';
import type { Station, StationOptions } from './ports.ts';
import { planBadges, prepareExpected } from './preflight/plan-badges.ts';
import { openBooks } from './people/books.ts';
import { openRoll } from './people/roll.ts';
import { createPreflight } from './preflight/preflight.ts';
import { prepareBadgeStates, prepareWithdraw } from './printing/print-job-store.ts';
import { createPrinterFinder } from './printing/finding/printer-finder.ts';
import { testBadge } from './printing/test-badge.ts';
import { startPrinting } from './printing/queue.ts';
import { openSearch } from './search/search.ts';
import { createBattery } from './settings/battery.ts';
import { openStationSettings } from './settings/station-settings.ts';
import { keepEventKey } from './tickets/event-key.ts';
import { createTicketReader } from './tickets/read-ticket.ts';
import { createIds } from './store/new-id.ts';
import { openDatabase, type OpenTrouble } from './store/open-database.ts';
import { setAside } from './store/set-aside.ts';
import { openStore, type Store } from './store/store.ts';
import { joinAtStart, joinBeforeFirst } from './sync/joining/join-at-start.ts';
import { takePart } from './sync/take-part.ts';
import { diskTroubleOf } from './store/sqlite-trouble.ts';

const announceEveryMs = 100;
// Longer than a person reads a question; each answer gives as long again.
const answerWithinMs = 60_000;
const clockLookEveryMs = 30_000;

/** Puts the parts of a station together over its open store. */
const assemble = (
  options: StationOptions,
  chosen: ChosenEvent,
  store: Store,
  makeId: () => string,
): { readonly parts: StationParts; readonly station: Station } => {
  const { clock, randomBytes, log } = options;
  const { event } = chosen;
  const { now } = clock;
  const announcer = createAnnouncer();
  const changing = coalesced(() => announcer.announce('station.changed', stationState(parts)), announceEveryMs);
  const changed = changing.call;

  const settings = openStationSettings(store.settings, event, options.overrides);
  const checkpointById = (id: string) => event.checkpoints.find((checkpoint) => checkpoint.id === id) ?? null;
  const checkpoint = () => {
    const found = checkpointById(settings.current().checkpointId);
    if (found === null) throw new Error('the settings name a checkpoint that the event does not have');
    return found;
  };
  const recording = createRecording(store.db, {
    onTrouble: store.index.forget,
    onChange: () => {
      changed();
      // Half an import may be left from when the disk was full.
      if (recording.state().kind === 'ok') void importer.undoUnfinished();
    },
  });
  const { log: ownLog, heard } = store;
  const histories = { log: ownLog, heard, exclusive: exclusiveOf(event.checkpoints) };
  const headcount = keepHeadcount({ ...histories, rooms: new Set(roomsOf(event).map(({ id }) => id)) }, changed);
  const views = createViews({
    attendees: store.attendees,
    histories,
    stationName: (id) => fleet.stationName(id),
    badgeStates: prepareBadgeStates(store.db),
    checkpointId: () => settings.current().checkpointId,
    checkpointById,
  });
  const layouts = openLayoutFiles({
    own: chosen.layoutsFolder,
    shipped: path.join(options.resourcesFolder, 'layouts'),
    exports: path.join(options.dataFolder, 'exports'),
  });
  const chosenLayout = layoutFor(layouts, settings.current, (layout) =>
    log({ level: 'warn', what: 'layout-missing', layout }),
  );
  const marksOf = (attendeeId: string) =>
    event.questions.length === 0 ? [] : marksChosen(event, answeredBy(store, attendeeId));
  const planBadge = planBadges(event, store.attendees, settings.current, chosenLayout, marksOf);
  const badgeHold = createBadgeHold(answerWithinMs, () => printing.wake());
  const waitForAnswers = (attendeeId: string): void => {
    const attendee = settings.current().role === 'self-service' ? store.attendees.byId(attendeeId) : null;
    if (attendee !== null && mayMark(event, attendee, answeredBy(store, attendeeId))) badgeHold.begin(attendeeId);
  };
  const preflight = createPreflight({
    attendeeIds: prepareExpected(store.db),
    plan: planBadge,
    measure: options.measureBadges,
    onProgress: (progress) => announcer.announce('preflight.progress', progress),
    onProblem: (what) => log({ level: 'warn', what }),
  });
  const printing = startPrinting({
    db: store.db,
    target: () => settings.current().printer,
    renderer: options.renderer,
    system: options.systemPrinting,
    paper: () => settings.current().paper,
    badgeOf: (attendeeId) => planBadge(attendeeId)?.drawing ?? null,
    testBadge: () => ({ content: testBadge(event.name), layout: chosenLayout(null).text }),
    clock,
    newId: makeId,
    badgesFolder: chosen.badgesFolder,
    held: badgeHold.held,
    onChange: changed,
    onProblem: (what) => log({ level: 'warn', what }),
  });
  const printerFinder = createPrinterFinder({
    places: options.printerPlaces,
    system: options.systemPrinting,
    monotonic: clock.monotonic,
    onProblem: (what) => log({ level: 'warn', what }),
  });
  const battery = createBattery();
  const inside = (checkpointId: string): number => {
    headcount.finish();
    return headcount.at(checkpointId).inside;
  };
  const { sync, fleet } = takePart({
    options,
    chosen,
    store,
    recording,
    headcount,
    histories,
    inside,
    settings,
    printer: printing.printerState,
    battery,
    onWhole: () => books.reconcile(),
    changed,
  });
  const queueFirst = prepareFirstBadge(store.db, now);
  const admission = createAdmission({
    store,
    readTicket: createTicketReader(store, event),
    recording,
    views,
    histories,
    now,
    checkpoint,
    by: () => authority.role() ?? 'self',
    occupancy: inside,
    mostInside: sync.mostInside,
    badges: {
      queueFirst: (attendeeId) => {
        if (!settings.current().printOnAdmission) return;
        queueFirst(attendeeId);
        waitForAnswers(attendeeId);
      },
      withdraw: prepareWithdraw(store.db),
    },
    onRecorded: (entry) => {
      headcount.add(entry);
      sync.nudge();
      printing.wake();
      changed();
    },
  });
  const recorded = (entry: LogEntry): void => {
    headcount.add(entry);
    sync.nudge();
    sync.nudgeAttendees();
    changed();
  };
  const lock = openLock(store.settings, {
    now,
    randomBytes,
    onChange: (unlocked) => {
      announcer.announce('lock.changed', { unlocked });
      changed();
    },
    onTried: (as, opened) => void noteDeed(books, opened ? 'unlocked' : 'pin-wrong', opened ? as : 'staff'),
    startsOpen: options.startsUnlocked,
  });
  const importer = createImporter({
    store,
    recording,
    event,
    now,
    newId: makeId,
    randomBytes,
    onProgress: (progress) => announcer.announce('import.progress', progress),
    onRecorded: recorded,
  });
  const books = openBooks({
    store,
    recording,
    now,
    isWhole: sync.isWhole,
    saidLast: () => (headcount.isRead() ? registeredIn(headcount.at(checkpoint().id)) : null),
    onRecorded: recorded,
    onKept: sync.nudgeAttendees,
  });
  const authority = createAuthority(lock, () => settings.current().role === 'desk');
  const clockSuspect = watchClock(clock, event);
  const clockLook = setInterval(() => {
    if (clockSuspect()) changed();
  }, clockLookEveryMs).unref();

  const parts: StationParts = {
    options,
    chosen,
    event,
    store,
    recording,
    views,
    admission,
    askFirst: createAskFirst({ admission, checkpoint, ask: sync.ask, newId: makeId, now }),
    headcount,
    search: openSearch(store),
    roll: openRoll(store.db, store.index, { monotonic: clock.monotonic, onRenewed: changed }),
    settings,
    lock,
    authority,
    books,
    importer,
    printing,
    preflight,
    badgeHold,
    layouts,
    samplePeople: prepareSamplePeople(store.attendees, clock.monotonic),
    planBadge,
    printerFinder,
    sync,
    fleet,
    announcer,
    battery,
    clockSuspect,
    changed,
  };
  const endErasing = eraseWhenDue(options, chosen);
  const close = async (): Promise<void> => {
    clearInterval(clockLook);
    endErasing();
    fleet.close();
    headcount.close();
    printerFinder.close();
    preflight.cancel();
    badgeHold.close();
    await importer.close();
    await Promise.all([printing.close(), sync.close()]);
    changing.stop();
    recording.close();
    store.db.close();
  };
  return { parts, station: { handlers: allHandlers(parts), on: announcer.on, close } };
};

/** Opens a station on its last event, on the one of the given file, or on the demo. With `setDamagedAside` a damaged database is kept under another name and a new one begun. */
export const openStation = async (
  options: StationOptions,
  setDamagedAside = false,
): Promise<Outcome<Station, OpenTrouble | 'bad-event'>> => {
  const now = options.clock.now();
  try {
    mkdirSync(options.dataFolder, { recursive: true });
    await joinBeforeFirst(options);
    const { dataFolder, sqliteBinding: binding, eventFile } = options;
    const done = doBootTask({ dataFolder, binding, eventFile, now: options.clock.now });
    if (!done.ok) return done;
    sweepErased(dataFolder);
    eraseDue({ dataFolder, binding }, now, null);
    const chosen = chooseEvent({ ...options, now });
    if (!chosen.ok) return chosen;
    const file = chosen.value.databaseFile;
    let opened = openDatabase(file, { binding: options.sqliteBinding });
    if (!opened.ok && opened.code === 'damaged' && setDamagedAside) {
      setAside(file, now);
      opened = openDatabase(file, { binding: options.sqliteBinding });
    }
    if (!opened.ok) return opened;
    const makeId = createIds(options.clock.now, options.randomBytes);
    const store = openStore(opened.value, makeId, options.clock.now);
    const { parts, station } = assemble(options, keepEventKey(chosen.value, store.settings, options), store, makeId);
    const taken = await takeOverAttendees(parts, demoPin);
    if (taken.ok) {
      joinAtStart(options, parts.fleet);
      return { ok: true, value: station };
    }
    await station.close();
    return taken;
  } catch (error) {
    const code = diskTroubleOf(error);
    if (code === null) throw error;
    return { ok: false, code };
  }
};
