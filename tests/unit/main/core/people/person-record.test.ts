import { expect, test } from 'vitest';
import { runDesk } from '#tests/helpers/front-desk.ts';

test('the history of somebody tells every act in order, and what was undone', async () => {
  const desk = await runDesk();
  const { attendee } = await desk.find('möllendorf');
  const scan = await desk.admit(attendee.id);
  await desk.handlers['scan.undo']({ scanId: scan.scanId });
  await desk.handlers['people.correct']({ attendeeId: attendee.id, correction: { organisation: 'Kantine Nord' } });
  await desk.handlers['tickets.replace']({ attendeeId: attendee.id });
  const lines = (await desk.handlers['people.history']({ attendeeId: attendee.id })) ?? [];
  expect(lines.flatMap((line) => (line.kind === 'fact' ? [[line.fact.kind, line.undone]] : []))).toEqual([
    ['scan', true],
    ['undo', false],
    ['change', false],
    ['revoke', false],
  ]);
  expect(lines.find((line) => line.kind === 'fact' && line.fact.kind === 'change')).toMatchObject({
    station: null,
    fact: { payload: { what: 'corrected', fields: ['organisation'], by: expect.any(String) } },
  });
  expect(lines.filter(({ kind }) => kind === 'badge')).toHaveLength(1);
});

test('the histories of substitute and substituted name each other', async () => {
  const desk = await runDesk();
  const { attendee: absent } = await desk.find('brandstädter');
  const passed = await desk.handlers['people.substitute']({ attendeeId: absent.id, name: 'Nele Ochs' });
  const substituteId = passed.ok ? passed.value.attendee.id : '';
  expect(await desk.handlers['people.history']({ attendeeId: absent.id })).toMatchObject([{ other: 'Nele Ochs' }]);
  expect(await desk.handlers['people.history']({ attendeeId: substituteId })).toMatchObject([{ other: absent.name }]);
});

test('a stranger at a machine without staff reads nobody’s history', async () => {
  const desk = await runDesk({ overrides: { role: 'self-service' } });
  await desk.handlers['lock.unlock']({ pin: '2468' });
  const { attendee } = await desk.find('möllendorf');
  await desk.handlers['lock.lock'](undefined);
  expect(await desk.handlers['people.history']({ attendeeId: attendee.id })).toBeNull();
});
