import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { BadgeDrawing } from '#shared/contract/badge.ts';
import type { LayoutSample } from '#shared/contract/layout.ts';
import { runStation, stationOptions } from '#tests/helpers/station.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const paper = { kind: 'label', widthMm: 62, heightMm: 100 } as const;
const text = '<article class="badge"><div data-field="name"></div></article>';

/** A station on a list of these names, and what its page was asked to draw. */
const withNames = async (names: ReadonlyArray<string>) => {
  const eventFile = path.join(tempFolder(), 'guests.csv');
  writeFileSync(eventFile, ['Name;Organisation', ...names.map((name) => `${name};Verein`)].join('\n'));
  const drawings: BadgeDrawing[] = [];
  const { previewBadge } = stationOptions();
  const station = await runStation({
    eventFile,
    previewBadge: (badge) => {
      drawings.push(badge);
      return previewBadge(badge);
    },
  });
  const preview = async (sample: LayoutSample) => {
    const shown = await station.handlers['layout.preview']({ text, paper, sample });
    return shown.ok ? shown.value.name : shown.code;
  };
  return { preview, drawings };
};

test('previews show the longest, the shortest and a right-to-left name of the list', async () => {
  const { preview, drawings } = await withNames(['Bo Li', 'Świętosława Brzęczyszczykiewicz', 'نور حداد']);
  expect(await preview('longest')).toBe('Świętosława Brzęczyszczykiewicz');
  expect(await preview('shortest')).toBe('Bo Li');
  expect(await preview('right-to-left')).toBe('نور حداد');
  expect(drawings.map(({ layout }) => layout)).toEqual([text, text, text]);
  expect(drawings[0]?.space.heightDots).toBeGreaterThan(0);
});

test('a list without such a name lends nobody: invented people stand in', async () => {
  const { preview } = await withNames(['Bo Li']);
  expect(await preview('right-to-left')).toMatch(/\p{Script=Arabic}/u);
  expect(await preview('invented')).not.toBe('Bo Li');
});

test('a locked station shows nobody, and a page that cannot draw is told', async () => {
  const station = await runStation({ previewBadge: () => Promise.reject(new Error('The badge page is gone.')) });
  const preview = () => station.handlers['layout.preview']({ text, paper, sample: 'invented' });
  expect(await preview()).toEqual({ ok: false, code: 'locked' });
  await station.handlers['lock.unlock']({ pin: '2468' });
  expect(await preview()).toEqual({ ok: false, code: 'render-failed' });
});
