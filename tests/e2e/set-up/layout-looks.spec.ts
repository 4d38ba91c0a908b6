import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { toBitmap } from '#core/printing/bitmap.ts';
import { toPng } from '#core/printing/png.ts';
import { projectRoot } from '#scripts/runtime/paths.ts';
import { stationState } from '#tests/helpers/face/fixture.ts';
import { openGallery, type Face, type Gallery } from '#tests/helpers/face/open-face.ts';
import { plainBadge } from '#tests/helpers/printer/plain-badge.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

const text = readFileSync(path.join(projectRoot, 'resources/layouts/standard.html'), 'utf8');
const picture = toPng(toBitmap(plainBadge('SAMPLE', 576, 480))).toString('base64');

const openEditor = async (
  settings: NonNullable<Parameters<typeof stationState>[0]>['settings'],
  viewport: { readonly width: number; readonly height: number },
): Promise<Face> => {
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
  const face = await gallery.open(stationState({ settings: settings ?? {} }), answers, { viewport });
  onTestFinished(() => face.page.context().close());
  await face.page.getByRole('button', { name: /^Einricht/u }).click();
  await face.page.getByRole('tab', { name: 'Namensschild' }).click();
  await face.page.locator('img[src^="data:image/png"]').nth(2).waitFor();
  return face;
};

test.each(['light', 'dark'] as const)('the layout editor hinders no assistive technology (%s)', async (theme) => {
  const face = await openEditor({ theme }, { width: 1280, height: 800 });
  const { violations } = await new AxeBuilder({ page: face.page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test.each([
  [1280, 800, true],
  [800, 500, false],
] as const)('it fits %i x %i (large text: %s): only the previews scroll sideways', async (width, height, largeText) => {
  const face = await openEditor({ largeText }, { width, height });
  const misfits = await face.page.evaluate(() =>
    [...document.querySelectorAll('.set-up-panel .button, .set-up-panel .field')]
      .filter((part) => part.getBoundingClientRect().right > innerWidth)
      .map((part) => part.textContent ?? ''),
  );
  expect(misfits).toEqual([]);
});
