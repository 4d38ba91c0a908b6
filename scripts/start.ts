import { existsSync } from 'node:fs';
import { openDisplay } from './runtime/display.ts';
import { electronEnvironment } from './runtime/electron.ts';
import { Failure, runCommand } from './runtime/failure.ts';
import { prepare } from './runtime/prepare.ts';
import { say } from './runtime/say.ts';
import { kioskSentence } from './start/kiosk-lines.ts';
import { readOptions, usage, type StartOptions } from './start/options.ts';
import { superviseKiosk } from './start/supervise.ts';
import { hasCamera, ticketPlayerVideo } from './start/ticket-player.ts';

const wrongUsage = 2;
// Chromium's own complaints (no D-Bus, no GPU) would bury what the person at the terminal should read.
const quietChromium = '--log-level=3';

/** Without a camera the demo event gets the ticket player; a guest list of one's own has none of its tickets. */
const cameraSwitches = async ({ cameraFile, eventFile }: StartOptions): Promise<ReadonlyArray<string>> => {
  if (cameraFile !== null || eventFile !== null || (await hasCamera())) return [];
  say('No camera here: the ticket player shows the demo tickets.');
  return [`--einlass-camera-file=${await ticketPlayerVideo()}`, '--einlass-ticket-player'];
};

/** `npm start`: prepares what is missing, opens the kiosk and stays until it ends. */
const start = async (): Promise<number> => {
  const read = readOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (read.kind !== 'options') {
    (read.kind === 'help' ? console.log : say)(read.kind === 'help' ? usage : `${read.message}\n\n${usage}`);
    return read.kind === 'help' ? 0 : wrongUsage;
  }
  for (const file of [read.options.eventFile, read.options.cameraFile]) {
    if (file !== null && !existsSync(file)) throw new Failure(`There is no file ${file}.`);
  }
  const runtime = await prepare({ forTests: false });
  const camera = await cameraSwitches(read.options);
  const display = await openDisplay();
  if (display.isVirtual)
    say(`No screen here: Einlass runs on a virtual one (Xvfb, DISPLAY=${display.env['DISPLAY']}).`);
  try {
    return await superviseKiosk({
      program: runtime.executable,
      args: [...runtime.args, quietChromium, ...display.electronArgs, ...read.options.switches, ...camera],
      env: electronEnvironment(runtime, display.env),
      onTold: (told) => {
        const sentence = kioskSentence(told);
        if (sentence !== null) console.log(sentence);
      },
      now: () => performance.now(),
    });
  } finally {
    await display.close();
  }
};

await runCommand(start);
