import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { _electron } from 'playwright-core';
import { findCurrentElectron } from '#scripts/runtime/electron-current.ts';
import { linkIntoProject } from '#scripts/runtime/electron-link.ts';
import { prepareRegistryElectron } from '#scripts/runtime/electron-registry.ts';
import { buildApp } from '#tests/bench/decode/build-app.ts';
import type { DecoderName, Look } from '#tests/bench/decode/look.ts';
import { type Photo, readManifest } from '#tests/bench/decode/manifest.ts';
import { type Score, score } from '#tests/bench/decode/score.ts';
import { openScreen } from '#tests/bench/decode/screen.ts';
import { lookByZbarimg } from '#tests/bench/decode/zbarimg.ts';

const decoders: ReadonlyArray<DecoderName> = ['einlass', 'html5-qrcode', 'jsqr', 'zbarimg'];
const foundGoal = 0.95;
const medianGoalMs = 20;

type Looker = {
  readonly look: (decoder: DecoderName, photo: Photo) => Promise<Look>;
  readonly close: () => Promise<void>;
};

const openLooker = async (photos: string): Promise<Looker> => {
  const folder = await mkdtemp(join(tmpdir(), 'einlass-decode-'));
  const { app, page } = await buildApp(folder);
  const current = await findCurrentElectron();
  const executablePath =
    current?.executable ?? (await linkIntoProject(await prepareRegistryElectron(), join(folder, 'electron'), app));
  const screen = await openScreen();
  const electron = await _electron.launch({
    executablePath,
    args: [...(current === null ? [] : [app]), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, DISPLAY: screen.display, BENCH_PAGE: page, BENCH_PHOTOS: photos },
  });
  const window = await electron.firstWindow();
  await window.waitForFunction(() => 'look' in globalThis);
  return {
    look: (decoder, { file }) =>
      decoder === 'zbarimg'
        ? lookByZbarimg(join(photos, file))
        : window.evaluate(([name, url]) => Reflect.get(globalThis, 'look')(name, url), [
            decoder,
            `kiosk://app/photos/${encodeURIComponent(file)}`,
          ] as const),
    close: async () => {
      await electron.close();
      screen.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const compare = async (folder: string): Promise<ReadonlyMap<DecoderName, Score>> => {
  const photos = await readManifest(folder);
  const looker = await openLooker(folder);
  const scores = new Map<DecoderName, Score>();
  try {
    // The first pictures would pay for compiling; nobody's time is counted on them.
    for (const decoder of decoders) for (const photo of photos.slice(0, 5)) await looker.look(decoder, photo);
    for (const decoder of decoders) {
      const looks: Array<{ photo: Photo; look: Look }> = [];
      for (const photo of photos) {
        looks.push({ photo, look: await looker.look(decoder, photo) });
        if (looks.length % 50 === 0) process.stderr.write(`${decoder}: ${looks.length} of ${photos.length}\n`);
      }
      scores.set(decoder, score(looks));
    }
  } finally {
    await looker.close();
  }
  return scores;
};

const share = ({ found, of }: Score): number => (of === 0 ? 0 : found / of);
const rounded = (value: number, digits = 4): number => Number(value.toFixed(digits));

const report = (scores: ReadonlyMap<DecoderName, Score>): ReadonlyArray<Record<string, unknown>> => {
  const best = Math.max(
    ...decoders.filter((name) => name !== 'einlass').map((name) => share(scores.get(name) ?? score([]))),
  );
  return decoders.map((name) => {
    const result = scores.get(name) ?? score([]);
    const value = share(result);
    const isOurs = name === 'einlass';
    return {
      name: `decode/${name}`,
      value: rounded(value),
      unit: 'share',
      bare: rounded(best),
      ratio: rounded(best === 0 ? 0 : value / best),
      goal: isOurs ? foundGoal : null,
      met: isOurs ? value >= foundGoal && result.falseReads.length === 0 && result.medianMs <= medianGoalMs : null,
      falseReads: result.falseReads.length,
      medianMs: rounded(result.medianMs, 1),
      p95Ms: rounded(result.p95Ms, 1),
      found: result.found,
      of: result.of,
    };
  });
};

/** It must be told where the pictures are. */
export const onlyByName = true;

/** Shows a folder of pictures to our scanner and to three others in the same run; 0 when ours reaches its goals, 1 when not, 2 when called wrongly. */
export const run = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      photos: { type: 'string' },
      json: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
    },
  });
  if (values.photos === undefined) {
    process.stderr.write(
      'Which pictures? npm run bench -- decode --photos FOLDER [--json] [--misses]; FOLDER holds manifest.json.\n',
    );
    return 2;
  }
  const scores = await compare(resolve(values.photos));
  const lines = report(scores);
  if (values.json) for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
  else
    console.table(
      lines.map(({ name, value, falseReads, medianMs, p95Ms, found, of }) => ({
        name,
        value,
        falseReads,
        medianMs,
        p95Ms,
        found,
        of,
      })),
    );
  if (values.misses) {
    const ours = scores.get('einlass');
    process.stderr.write(`missed: ${ours?.missed.join(' ')}\nfalse: ${ours?.falseReads.join(' ')}\n`);
  }
  return lines[0]?.['met'] === true ? 0 : 1;
};
