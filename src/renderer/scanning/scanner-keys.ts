import { usCharacter } from '#shared/domain/ticket-code/keyboard-layouts.ts';
import { snapshotField } from './field-snapshot.ts';
import type { KeyPress, KeyScan } from './key-burst.ts';
import { idleBurst, noteSilence, pressKey, silenceMs } from './key-burst.ts';

const modifiers: ReadonlySet<string> = new Set(['Shift', 'AltGraph', 'CapsLock', 'NumLock', 'Control', 'Alt', 'Meta']);

const isShortcut = (event: KeyboardEvent): boolean => {
  if (event.getModifierState('AltGraph')) return false;
  // Alt with the number pad is how some scanners spell characters.
  const altDigit = event.altKey && event.code.startsWith('Numpad');
  return event.ctrlKey || event.metaKey || (event.altKey && !altDigit);
};

/** The key press that a keydown stands for; null for modifiers, which say nothing by themselves. */
export const toKeyPress = (event: KeyboardEvent): KeyPress | null => {
  const at = event.timeStamp;
  if (modifiers.has(event.key)) return null;
  if (event.repeat || event.isComposing || isShortcut(event)) return { kind: 'other', at };
  if (event.key === 'Enter' || event.key === 'Tab') return { kind: 'end', at };
  const us = usCharacter(event.code, event.shiftKey);
  if (event.key === 'Dead') return { kind: 'character', at, typed: '', us };
  // Named keys are longer than one character; a surrogate pair is still one.
  return [...event.key].length === 1 ? { kind: 'character', at, typed: event.key, us } : { kind: 'other', at };
};

/**
 * Tells bursts of a keyboard scanner from typing, wherever the focus is, until the returned function is called.
 * A burst never stays in the field that has the focus; the typing of a person reaches it unchanged.
 */
export const listenForScans = (page: Window, onScan: (scan: KeyScan) => void): (() => void) => {
  let burst = idleBurst;
  let restoreField = snapshotField(page.document);
  let silence: number | undefined;

  const announceSilence = (): void => {
    const noted = noteSilence(burst, performance.now());
    burst = noted.burst;
    if (noted.scan !== null) onScan(noted.scan);
    else if (burst.kind === 'capturing') silence = page.setTimeout(announceSilence, silenceMs / 4);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const press = toKeyPress(event);
    if (press === null) return;
    page.clearTimeout(silence);
    const step = pressKey(burst, press);
    burst = step.burst;
    if (step.fate === 'passAsFirst') restoreField = snapshotField(page.document);
    if (step.fate === 'swallow' || step.fate === 'swallowAndTakeBack') {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (step.fate === 'swallowAndTakeBack') restoreField();
    if (step.scan !== null) onScan(step.scan);
    if (burst.kind === 'capturing') silence = page.setTimeout(announceSilence, silenceMs);
  };

  page.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    page.removeEventListener('keydown', onKeyDown, { capture: true });
    page.clearTimeout(silence);
  };
};
