import { usCharacter } from '#shared/domain/ticket-code/keyboard-layouts.ts';
import { snapshotField } from './field-snapshot.ts';
import type { KeyPress, KeyScan } from './key-burst.ts';
import { idleBurst, noteSilence, pressKey, silenceMs } from './key-burst.ts';

const modifiers: ReadonlySet<string> = new Set(['Shift', 'AltGraph', 'CapsLock', 'NumLock', 'Control', 'Alt', 'Meta']);
const ends: ReadonlySet<string> = new Set(['Enter', 'NumpadEnter', 'Tab']);

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
  if (event.repeat || isShortcut(event)) return { kind: 'other', at };
  if (ends.has(event.key) || ends.has(event.code)) return { kind: 'end', at };
  const us = usCharacter(event.code, event.shiftKey);
  // A dead key, and whatever an input method takes, hides what it writes; the physical key is still known.
  const hidden = event.key === 'Dead' || event.key === 'Process' || event.isComposing;
  if (hidden && us !== null) return { kind: 'character', at, typed: '', us };
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
    if (noted.scan !== null) {
      restoreField();
      onScan(noted.scan);
    } else if (burst.kind === 'capturing') {
      silence = page.setTimeout(announceSilence, silenceMs / 4);
    }
  };

  // Keys that an input method took write a moment later, whatever was prevented.
  const onInput = (): void => {
    const justEnded = burst.kind === 'ended' && performance.now() - burst.at < silenceMs;
    if (burst.kind === 'capturing' || justEnded) restoreField();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const press = toKeyPress(event);
    if (press === null) return;
    page.clearTimeout(silence);
    const step = pressKey(burst, press);
    burst = step.burst;
    if (step.fate === 'swallowAndTakeBack' || step.scan !== null) restoreField();
    if (step.fate === 'passAsFirst') restoreField = snapshotField(page.document);
    if (step.fate === 'swallow' || step.fate === 'swallowAndTakeBack') {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (step.scan !== null) onScan(step.scan);
    if (burst.kind === 'capturing') silence = page.setTimeout(announceSilence, silenceMs);
  };

  const listening = new AbortController();
  page.addEventListener('keydown', onKeyDown, { capture: true, signal: listening.signal });
  page.addEventListener('input', onInput, { capture: true, signal: listening.signal });
  return () => {
    listening.abort();
    page.clearTimeout(silence);
  };
};
