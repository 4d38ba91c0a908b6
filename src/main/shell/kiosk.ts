import { app, Menu, session, type WebContents } from 'electron';
import type { Station, StationOptions } from '#core/ports.ts';
import { type Outcome, requests } from '#shared/contract/ipc.ts';
import { type OpenTrouble, troubleRequests } from '#shared/contract/trouble.ts';
import { announce } from './announce.ts';
import { answerByStation, type CameraReport } from './answers.ts';
import { createBadgeMeasurer } from './badge-measurer.ts';
import { createBadgePreview } from './badge-preview.ts';
import { createBadgeRenderer } from './badge-renderer.ts';
import type { CommandLine } from './command-line.ts';
import { prepareEnding } from './ending.ts';
import { faultReport } from './fault-report.ts';
import type { ProgramFolders } from './folders.ts';
import { type Followed, followStation, stateWithCentral } from './follow-station.ts';
import { createHeartbeat } from './heartbeat.ts';
import { lockDown } from './lockdown.ts';
import type { Log } from './log.ts';
import { origin } from './origin.ts';
import { limitPermissions } from './permissions.ts';
import { createPdfMaker } from './pdf-maker.ts';
import { servePages } from './protocol.ts';
import { onReadyToScan, readyLine } from './ready.ts';
import { recover } from './recovery.ts';
import { say } from './say.ts';
import { serve } from './serve.ts';
import { closeSession } from './session.ts';
import { keepStation } from './station-keeper.ts';
import { stationOptions } from './station-options.ts';
import { answerTrouble } from './trouble.ts';
import { createSystemPrinting } from './system-printers.ts';
import { bringToFront, createKioskWindow } from './window.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

/** How the core is opened, with a damaged database set aside first if asked; from outside, so that it loads while the page already does. */
export type OpenStation = (options: StationOptions, setDamagedAside: boolean) => Promise<Outcome<Station, OpenTrouble>>;

export type KioskOptions = {
  readonly options: CommandLine;
  readonly dataFolder: string;
  readonly folders: ProgramFolders;
  readonly openStation: OpenStation;
  readonly log: Log;
};

const home = `${origin}/index.html`;
const troublePage = `${origin}/trouble/index.html`;
const badgePage = `${origin}/badge.html`;
const paperPage = `${origin}/paper.html`;
// At two a second: half of the promised five seconds, the other half is for loading anew.
const silentTicks = 5;
// Half a minute, for the slowest machine on its worst day.
const firstTicks = 60;

const sinceProcessStart = (): number => Math.round(Date.now() - (process.getCreationTime() ?? Date.now()));

/** Runs the kiosk from the moment that Electron is ready: closes it off, shows the page, opens the station beside it. */
export const runKiosk = ({ options, dataFolder, folders, openStation, log }: KioskOptions): void => {
  let followed: Followed | null = null;
  let camera: CameraReport = 'starting';
  let staysUnlocked = false;
  const settled = Promise.withResolvers<null>();
  const readyToScan = Promise.withResolvers<number>();

  Menu.setApplicationMenu(null);
  closeSession(session.defaultSession);
  limitPermissions(session.defaultSession);
  servePages(session.defaultSession, folders.pages, () => followed?.state.badgesFolder ?? null);

  const place = readWindowState(dataFolder);
  const window = createKioskWindow(folders.preload, options.window, place);
  const page = window.webContents;
  const lockdown = lockDown(window, { fillScreen: options.window === null });
  const heartbeat = createHeartbeat(silentTicks, firstTicks);
  const renderer = createBadgeRenderer({
    pageUrl: badgePage,
    onMissingGlyphs: (points) => log({ level: 'warn', what: 'glyphs-missing', points: points.join(' ') }),
    onOverflow: () => log({ level: 'warn', what: 'badge-overflows' }),
  });

  const measurer = createBadgeMeasurer(badgePage);
  const preview = createBadgePreview(badgePage);

  const close = async (): Promise<void> => {
    lockdown.release();
    if (followed?.state.settings.role === 'desk' && options.window === null) writeWindowState(dataFolder, window);
    await keeper.close();
    renderer.close();
    measurer.close();
    preview.close();
  };
  const ending = prepareEnding(close, process.env['EINLASS_SUPERVISED'] === '1', log);
  recover(window, { heartbeat, beatingPage: home, ...ending, monotonic: () => performance.now(), log });

  const keeper = keepStation({
    open: async ({ startAnew }) => {
      try {
        const { quit } = ending;
        const startsUnlocked = staysUnlocked;
        staysUnlocked = false;
        const reopen = (unlocked = false): void => {
          staysUnlocked = unlocked;
          void reopenStation();
        };
        const centralMayStart = readyToScan.promise;
        const systemPrinting = createSystemPrinting(() => page);
        const world = {
          options,
          dataFolder,
          folders,
          renderer,
          measureBadges: measurer.measure,
          previewBadge: preview.draw,
          makePdf: createPdfMaker(paperPage),
          systemPrinting,
          centralMayStart,
          quit,
          reopen,
          startsUnlocked,
          log,
        };
        return await openStation(stationOptions(world), startAnew);
      } catch (error) {
        log({ level: 'error', what: 'station-not-opened', ...faultReport(error) });
        return { ok: false, code: 'failed' };
      }
    },
    onOpen: async (station) => {
      announce(station, () => (window.isDestroyed() ? null : page));
      await followStation(station, (next) => {
        followed = next;
        lockdown.update({ role: next.state.settings.role, unlocked: next.unlocked });
      });
      settled.resolve(null);
    },
    onTrouble: (code) => {
      log({ level: 'error', what: 'station-trouble', code });
      say({ einlass: 'trouble', code, data: dataFolder });
      lockdown.update({ role: options.role ?? 'desk', unlocked: false });
      if (page.getURL() !== troublePage) void page.loadURL(troublePage);
      settled.resolve(null);
    },
  });

  const trusted = { isTrusted: (sender: WebContents): boolean => sender === page, log };
  serve(
    requests,
    answerByStation({
      handlers: async () => (await keeper.station()).handlers,
      onBeat: heartbeat.beat,
      onCamera: (kind) => {
        camera = kind;
      },
    }),
    trusted,
  );
  const goHome = (): void => void page.loadURL(home);
  const reopenStation = async (): Promise<void> => {
    log({ level: 'info', what: 'station-opens-anew' });
    if (await keeper.reopen()) goHome();
  };
  const { language } = options;
  serve(troubleRequests, answerTrouble({ keeper, language, dataFolder, goHome, quit: ending.quit }), trusted);

  onReadyToScan(page, () => {
    // A page may freeze before its first beat.
    heartbeat.beat();
    readyToScan.resolve(sinceProcessStart());
  });
  const tellReady = async (): Promise<void> => {
    const ms = await readyToScan.promise;
    void renderer.warm();
    say(readyLine(await stateWithCentral(await keeper.station()), options, camera, ms));
  };
  void tellReady();

  app.on('second-instance', () => bringToFront(window));
  window.on('closed', ending.quit);
  window.once('ready-to-show', async () => {
    await settled.promise;
    if (options.window === null && (place?.maximised ?? true)) window.maximize();
    bringToFront(window);
  });
  // Until the page's process asks for its files the way is kept free for it; then the station opens while the page compiles.
  page.once('did-navigate', () => void keeper.open({ startAnew: false }));
  goHome();
};
