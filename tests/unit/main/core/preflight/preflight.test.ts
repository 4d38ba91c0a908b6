import { expect, test } from 'vitest';
import { createPreflight, type Preflight, type PreflightOptions } from '#core/preflight/preflight.ts';
import type { MeasuredBadge } from '#shared/contract/badge-page.ts';
import { blankAttendee } from '#shared/domain/attendee.ts';
import { spaceOn, usualPaper } from '#shared/domain/paper.ts';

const fine: MeasuredBadge = { missingGlyphs: [], isCut: false, nameSize: 60 };
const space = spaceOn(usualPaper, { dots: 576, dotsPerMm: 8 });

const planOf =
  (names: ReadonlyArray<string>): PreflightOptions['plan'] =>
  (id) => {
    const name = names[Number(id)];
    if (name === undefined) return null;
    const attendee = { ...blankAttendee, id, name, category: 'guest' };
    const code = name === 'without ticket' ? null : `T${id}`;
    const content = {
      name,
      organisation: '',
      role: null,
      category: '',
      marks: [],
      lines: [],
      code,
      eventName: '',
      logo: null,
    };
    return { attendee, code, drawing: { content, layout: '', space }, isLayoutMissing: name === 'Ohne Layout' };
  };

const preflightOf = (names: ReadonlyArray<string>, more: Partial<PreflightOptions> = {}): Preflight =>
  createPreflight({
    attendeeIds: () => names.map((_, at) => String(at)),
    plan: planOf(names),
    measure: (badges) => Promise.resolve(badges.map(() => fine)),
    onProgress: () => undefined,
    onProblem: () => undefined,
    ...more,
  });

test('what is wrong is told of each person, with the characters; what is right is shown by its widest names', async () => {
  const names = ['Ann', '  ', 'without ticket', 'Bo 𓀀', 'W'.repeat(300), 'Annegret Möllendorf', 'Ohne Layout'];
  const preflight = preflightOf(names, {
    measure: (badges) =>
      Promise.resolve(
        badges.map(({ content: { name } }) => ({
          missingGlyphs: name.includes('𓀀') ? [0x13000] : [],
          isCut: false,
          nameSize: name.length > 200 ? 28 : 60,
        })),
      ),
  });
  const result = await preflight.start();
  expect(result).toMatchObject({
    ok: true,
    value: {
      checked: 7,
      counts: { cut: 0, 'glyph-missing': 1, 'no-layout': 1, 'name-empty': 1, small: 1, 'no-code': 1 },
      findings: [
        { attendeeId: '1', kind: 'name-empty' },
        { attendeeId: '2', kind: 'no-code' },
        { attendeeId: '3', kind: 'glyph-missing', characters: ['𓀀'] },
        { attendeeId: '4', kind: 'small' },
        { attendeeId: '6', kind: 'no-layout' },
      ],
      samples: [{ name: 'Annegret Möllendorf' }, { name: 'Ann' }],
    },
  });
});

test('progress is told until everybody was looked at, and somebody who left meanwhile is passed over', async () => {
  const names = Array.from({ length: 95 }, (_, at) => `Person ${at}`);
  const told: number[] = [];
  const preflight = preflightOf(names, {
    plan: (id) => (id === '7' ? null : planOf(names)(id)),
    onProgress: ({ done, of }) => told.push(done / of),
  });
  expect(await preflight.start()).toMatchObject({ ok: true, value: { checked: 94 } });
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect(told.at(-1)).toBe(1);
});

test('cancelled, it ends after the badges in hand; meanwhile a second one is told to wait', async () => {
  let measured = 0;
  const preflight = preflightOf(
    Array.from({ length: 10_000 }, () => 'Ann'),
    {
      measure: (badges) => {
        measured += badges.length;
        preflight.cancel();
        return Promise.resolve(badges.map(() => fine));
      },
    },
  );
  const first = preflight.start();
  expect(await preflight.start()).toEqual({ ok: false, code: 'busy' });
  expect(await first).toEqual({ ok: false, code: 'cancelled' });
  expect(measured).toBeLessThan(200);
});

test('a page that fails ends it without a name in the log, and it can be started again', async () => {
  const problems: string[] = [];
  let broken = true;
  const preflight = preflightOf(['Ann'], {
    measure: (badges) =>
      broken ? Promise.reject(new Error('Ann is too long')) : Promise.resolve(badges.map(() => fine)),
    onProblem: (what) => problems.push(what),
  });
  expect(await preflight.start()).toEqual({ ok: false, code: 'failed' });
  expect(problems.join()).not.toContain('Ann');
  broken = false;
  expect(await preflight.start()).toMatchObject({ ok: true, value: { checked: 1 } });
});
