import { expect, test } from 'vitest';
import { stateOfError } from '../../../../src/renderer/scanning/camera-state.ts';

test.each([
  ['Error getting userMedia, error = NotAllowedError: Permission denied', 'denied'],
  ['Error getting userMedia, error = NotFoundError: Requested device not found', 'none'],
  ['Error getting userMedia, error = OverconstrainedError', 'none'],
  ['Error getting userMedia, error = NotReadableError: Could not start video source', 'busy'],
  [new Error('NoPicture'), 'busy'],
  ['Camera streaming not supported by the browser.', 'failed'],
  [new TypeError('x is not a function'), 'failed'],
  [undefined, 'failed'],
])('%s means %s', (error, kind) => {
  expect(stateOfError(error)).toEqual({ kind });
});
