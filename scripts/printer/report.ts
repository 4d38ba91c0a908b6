import type { Answer } from './exchange.ts';

/** One thing that was asked, and what the printer made of it in words. */
export type Finding = {
  readonly question: string;
  readonly words: string;
  readonly milliseconds: number | null;
};

/** All that was found, and whether Einlass can print and confirm badges with it. */
export type PrinterReport = {
  readonly findings: ReadonlyArray<Finding>;
  readonly conclusion: string;
  readonly usable: boolean;
};

/** A finding from an answer; silence is a finding too. */
export const finding = (question: string, answer: Answer, words: (bytes: Uint8Array) => string): Finding => ({
  question,
  words: answer.bytes.length === 0 ? 'no answer' : words(answer.bytes),
  milliseconds: answer.milliseconds,
});

/** The report as lines for a person. */
export const showReport = ({ findings, conclusion }: PrinterReport): string => {
  const widest = Math.max(...findings.map(({ question }) => question.length));
  const lines = findings.map(({ question, words, milliseconds }) => {
    const time = milliseconds === null ? '—' : `${milliseconds.toFixed(1)} ms`;
    return `${question.padEnd(widest)}  ${time.padStart(10)}  ${words}`;
  });
  return [...lines, '', conclusion].join('\n');
};

/** Bytes as a person reads them in a manual. */
export const hex = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replaceAll(/(..)(?=.)/gu, '$1 ');

/** The printable part of an answer. */
export const printable = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[^\u0020-\u007e]+/gu, ' ')
    .trim();
