import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, errors, type ElectronApplication, type Page } from 'playwright-core';
import { electronEnvironment, ensureElectron } from '#scripts/runtime/electron.ts';
import type { ReadyLine } from '../../src/main/shell/ready.ts';
import { followLines } from './follow-lines.ts';

/** How to start a kiosk; everything left out is as a person would find it at the first start. */
export type LaunchOptions = {
  readonly role?: 'desk' | 'self';
  readonly lang?: 'de' | 'en' | 'ar';
  /** A guest list (CSV). */
  readonly event?: string;
  /** `tcp://HOST:PORT`. */
  readonly printer?: string;
  /** Video in place of a camera (.mjpeg, .y4m); without one there is no camera. */
  readonly cameraFile?: string;
  readonly ticketPlayer?: boolean;
  /** Kept when given; else a folder of its own, deleted on `close`. */
  readonly dataFolder?: string;
  readonly livePort?: number;
  /** `1280x800` when left out; null for the whole screen, as in earnest. */
  readonly window?: string | null;
  readonly env?: Readonly<Record<string, string>>;
  /** Makes a link by which it joins a list as it starts; a link serves once, so each try to start asks for its own. */
  readonly joinBy?: () => Promise<string>;
  /** More switches, for the kiosk or for Chromium. */
  readonly args?: ReadonlyArray<string>;
};

/** A kiosk under test. */
export type Kiosk = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  readonly pid: number;
  /** Waits for the next line of standard output that tells this, e.g. `trouble`. */
  readonly told: (what: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Ends it in good order and deletes its data folder, unless that was given. */
  readonly close: () => Promise<void>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same data, after `close` or `kill` or in place of them. */
  readonly restart: () => Promise<ReadyKiosk>;
};

export type ReadyKiosk = Kiosk & { readonly ready: ReadyLine };

const launchPatienceMs = 20_000;
const tellPatienceMs = 30_000;

const switches = (options: LaunchOptions, dataFolder: string): ReadonlyArray<string> => {
  const given: ReadonlyArray<readonly [string, string | number | null | undefined]> = [
    ['data', dataFolder],
    ['role', options.role],
    ['lang', options.lang],
    ['event', options.event],
    ['printer', options.printer],
    ['camera-file', options.cameraFile],
    ['live-port', options.livePort],
    ['window', options.window === undefined ? '1280x800' : options.window],
  ];
  return [
    ...given.flatMap(([name, value]) => (value === undefined || value === null ? [] : [`--einlass-${name}=${value}`])),
    ...(options.ticketPlayer === true ? ['--einlass-ticket-player'] : []),
    ...(options.args ?? []),
  ];
};

// Playwright reads the program's output from the start and keeps none of it, so the kiosk writes to a file of ours instead.
const wrapper = join(import.meta.dirname, 'electron-with-output.sh');

type PlaywrightLaunch = NonNullable<Parameters<typeof _electron.launch>[0]>;

/**
 * Once in some dozens of starts on a busy machine Playwright connects and then waits for ever for the first answer; it ends the
 * program then, and takes hold of the next one. Starts without Playwright do not hang (scripts/bench/start.ts). `startOver` comes between both: the first one
 * may have worked unseen, and admitted whoever stood before its camera.
 */
const takeHold = async (
  launch: () => Promise<PlaywrightLaunch>,
  startOver: () => void,
): Promise<ElectronApplication> => {
  try {
    return await _electron.launch(await launch());
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    startOver();
    return _electron.launch(await launch());
  }
};

/** Starts a kiosk as a person does and answers once its window is there, ready or not. */
export const launchUnready = async (options: LaunchOptions = {}): Promise<Kiosk> => {
  const runtime = await ensureElectron();
  const ownFolder = options.dataFolder === undefined ? mkdtempSync(join(tmpdir(), 'einlass-kiosk-')) : null;
  const dataFolder = options.dataFolder ?? ownFolder ?? '';
  const outputFolder = mkdtempSync(join(tmpdir(), 'einlass-output-'));
  const output = join(outputFolder, 'stdout');
  const launch = async (): Promise<PlaywrightLaunch> => ({
    executablePath: wrapper,
    timeout: launchPatienceMs,
    args: [
      ...runtime.args,
      ...switches(options, dataFolder),
      ...(options.joinBy === undefined ? [] : [`--einlass-join=${await options.joinBy()}`]),
    ],
    env: {
      ...(electronEnvironment(runtime, process.env) as Record<string, string>),
      ...options.env,
      EINLASS_TEST_ELECTRON: runtime.executable,
      EINLASS_TEST_OUTPUT: output,
    },
  });
  const app = await takeHold(launch, () => {
    rmSync(output, { force: true });
    if (ownFolder === null) return;
    rmSync(ownFolder, { recursive: true, force: true });
    mkdirSync(ownFolder);
  });
  const lines = followLines(output);
  const child = app.process();
  const gone = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  const end = async (): Promise<void> => {
    await gone;
    lines.stop();
    rmSync(outputFolder, { recursive: true, force: true });
  };
  const close = async (): Promise<void> => {
    await app.close();
    await end();
    if (ownFolder !== null) rmSync(ownFolder, { recursive: true, force: true });
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await end();
  };
  return {
    app,
    page: await app.firstWindow(),
    dataFolder,
    pid: child.pid ?? 0,
    told: (what) => lines.find((line) => line['einlass'] === what, tellPatienceMs),
    close,
    kill,
    restart: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        await app.close();
        await end();
      }
      const { joinBy: _, ...again } = options;
      const next = await launchKiosk({ ...again, dataFolder });
      return {
        ...next,
        close: async () => {
          await next.close();
          if (ownFolder !== null) rmSync(ownFolder, { recursive: true, force: true });
        },
      };
    },
  };
};

/** Starts a kiosk and waits until it is ready to scan. Needs a DISPLAY and a build in `out/`. */
export const launchKiosk = async (options: LaunchOptions = {}): Promise<ReadyKiosk> => {
  const kiosk = await launchUnready(options);
  const ready = (await kiosk.told('ready')) as ReadyLine;
  return { ...kiosk, ready };
};
