import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { toBitmap } from '#core/printing/bitmap.ts';
import { toPng } from '#core/printing/png.ts';
import { projectRoot } from '#scripts/runtime/paths.ts';
import { stationState } from '#tests/helpers/face/fixture.ts';
import { axeInBothThemes, misfitsAt } from '#tests/helpers/face/looks.ts';
import { openGallery, type Face, type Gallery } from '#tests/helpers/face/open-face.ts';
import { plainBadge } from '#tests/helpers/printer/plain-badge.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

const text = readFileSync(path.join(projectRoot, 'resources/layouts/standard.html'), 'utf8');
const picture = toPng(toBitmap(plainBadge('SAMPLE', 576, 480))).toString('base64');

const openEditor = async (): Promise<Face> => {
  const answers = {
    'layout.list': ['standard', 'compact'].map((name) => ({ name, shipped: true, own: false })),
    'layout.read': { ok: true, value: { text } },
    'layout.preview': {
      ok: true,
      value: {
        image: `data:image/png;base64,${picture}`,
        widthMm: 72,
        heightMm: 60,
        overflows: true,
        missing: ['𓀀'],
        name: 'Bo Li',
      },
    },
  } as const;
  const face = await gallery.open(stationState(), answers);
  onTestFinished(() => face.page.context().close());
  await face.page.getByRole('button', { name: /^Einricht/u }).click();
  await face.page.getByRole('tab', { name: 'Namensschild' }).click();
  await face.page.locator('img[src^="data:image/png"]').nth(2).waitFor();
  return face;
};

test('the layout editor hinders no assistive technology, in light and in dark', async () => {
  const face = await openEditor();
  expect(await axeInBothThemes(face, stationState())).toEqual([]);
});

test('it fits windows of all sizes: only the previews scroll sideways', async () => {
  const face = await openEditor();
  const sizes = [
    [1280, 800, true],
    [800, 500, false],
  ] as const;
  const look = (selector: string): ReadonlyArray<string> =>
    [...document.querySelectorAll(selector)]
      .filter((part) => part.getBoundingClientRect().right > innerWidth)
      .map((part) => part.textContent ?? '');
  const parts = '.set-up-panel .button, .set-up-panel .field';
  const misfits = await misfitsAt(face, stationState(), sizes, look, parts);
  expect(misfits).toEqual([]);
});
