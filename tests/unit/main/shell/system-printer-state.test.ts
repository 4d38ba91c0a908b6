import { expect, test } from 'vitest';
import { stateInSystem } from '../../../../src/main/shell/system-printer-state.ts';

const cups = (state: string, reasons: string, accepting = 'true') =>
  stateInSystem({
    options: { 'printer-state': state, 'printer-state-reasons': reasons, 'printer-is-accepting-jobs': accepting },
  });

test.each([
  ['3', 'none', null],
  ['4', 'none', null],
  ['3', 'marker-supply-low-warning', null],
  ['5', 'paused', 'stopped'],
  ['5', 'none', 'stopped'],
  ['3', 'media-empty-error', 'paper-out'],
  ['4', 'media-needed', 'paper-out'],
  ['5', 'cover-open,paused', 'cover-open'],
  ['3', 'offline-report', 'offline'],
  ['4', 'connecting-to-device', 'offline'],
  ['4', 'marker-supply-empty-error', 'error'],
] as const)('state %s with %s: %s', (state, reasons, trouble) => {
  expect(cups(state, reasons)).toEqual(
    trouble === null ? { kind: 'ready', paperNearEnd: false } : { kind: 'not-ready', trouble },
  );
});

test('a queue that takes no jobs is halted; low paper is told early; a silent system is believed', () => {
  expect(cups('3', 'none', 'false')).toEqual({ kind: 'not-ready', trouble: 'stopped' });
  expect(cups('3', 'media-low-warning')).toEqual({ kind: 'ready', paperNearEnd: true });
  expect(stateInSystem({})).toEqual({ kind: 'ready', paperNearEnd: false });
  expect(stateInSystem({ options: {} })).toEqual({ kind: 'ready', paperNearEnd: false });
});

test.each([
  [0x0, null],
  [0x400, null],
  [0x1, 'stopped'],
  [0x10, 'paper-out'],
  [0x80, 'offline'],
  [0x8, 'error'],
  [0x400081, 'cover-open'],
] as const)('status %i of Windows: %s', (status, trouble) => {
  expect(stateInSystem({ status, options: {} })).toEqual(
    trouble === null ? { kind: 'ready', paperNearEnd: false } : { kind: 'not-ready', trouble },
  );
});

test('the status of CUPS, which has numbers of its own, is not taken for bits', () => {
  expect(stateInSystem({ status: 3, options: { 'printer-state': '3', 'printer-state-reasons': 'none' } })).toEqual({
    kind: 'ready',
    paperNearEnd: false,
  });
});
