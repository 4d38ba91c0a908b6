import { conditionOf, createReplyReader, type Reply } from '#core/printing/escpos/replies.ts';
import type { Exchange } from './exchange.ts';
import { finding, hex, printable, type Finding, type PrinterReport } from './report.ts';

const identities = [
  ['GS I 67 (model)', 67],
  ['GS I 66 (maker)', 66],
  ['GS I 65 (firmware)', 65],
  ['GS I 68 (serial number)', 68],
] as const;

const realTimeWords: Readonly<Record<number, ReadonlyArray<readonly [bits: number, words: string]>>> = {
  1: [[0x08, 'offline']],
  2: [
    [0x04, 'cover open'],
    [0x08, 'feeding by button'],
    [0x20, 'stopped by paper end'],
    [0x40, 'error'],
  ],
  3: [
    [0x04, 'recoverable error'],
    [0x08, 'cutter error'],
    [0x20, 'unrecoverable error'],
    [0x40, 'error that mends itself'],
  ],
  4: [
    [0x0c, 'paper near its end'],
    [0x60, 'no paper'],
  ],
};

const realTime = (what: number, bits: number): string => {
  const said = (realTimeWords[what] ?? []).filter(([mask]) => (bits & mask) !== 0).map(([, words]) => words);
  return said.length === 0 ? 'nothing wrong' : said.join(', ');
};

const repliesIn = (bytes: Uint8Array): ReadonlyArray<Reply> => createReplyReader()(bytes);
const has =
  (kind: Reply['kind']) =>
  (bytes: Uint8Array): boolean =>
    repliesIn(bytes).some((reply) => reply.kind === kind);

/** Asks an ESC/POS printer everything that it answers without printing. */
export const askEscpos = async (exchange: Exchange): Promise<PrinterReport> => {
  const findings: Finding[] = [];
  const bits: number[] = [];
  for (const what of [1, 2, 3, 4]) {
    if (findings.some(({ milliseconds }) => milliseconds === null)) break;
    const answer = await exchange.ask(Uint8Array.of(0x10, 0x04, what), has('real-time'));
    const reply = repliesIn(answer.bytes).find(({ kind }) => kind === 'real-time');
    if (reply?.kind === 'real-time') bits.push(reply.bits);
    findings.push(
      finding(`DLE EOT ${what}`, answer, (bytes) =>
        reply?.kind === 'real-time' ? realTime(what, reply.bits) : `not understood: ${hex(bytes)}`,
      ),
    );
  }
  // What speaks another language would print the other questions as text.
  if (bits.length === 0) return { findings, ...concluded(bits, false, false, false) };
  const ended = (bytes: Uint8Array): boolean => bytes.includes(0);
  for (const [question, what] of identities) {
    const answer = await exchange.ask(Uint8Array.of(0x1d, 0x49, what), ended);
    findings.push(finding(question, answer, (bytes) => printable(bytes).replace(/^_/u, '')));
  }
  const automatic = await exchange.ask(Uint8Array.of(0x1d, 0x61, 0x0e), has('automatic'));
  findings.push(finding('GS a (automatic status)', automatic, (bytes) => `answers: ${hex(bytes)}`));
  const paper = await exchange.ask(Uint8Array.of(0x1d, 0x72, 1), has('paper'));
  findings.push(finding('GS r 1 (paper)', paper, (bytes) => `answers: ${hex(bytes)}`));
  const processId = Uint8Array.of(0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30, ...Buffer.from('9999'));
  const process = await exchange.ask(processId, has('process'));
  findings.push(finding('GS ( H (process id)', process, (bytes) => `answers: ${hex(bytes)}`));
  await exchange.ask(Uint8Array.of(0x1d, 0x61, 0), () => true);
  return {
    findings,
    ...concluded(bits, has('automatic')(automatic.bytes), has('paper')(paper.bytes), has('process')(process.bytes)),
  };
};

const concluded = (
  bits: ReadonlyArray<number>,
  automatic: boolean,
  inOrder: boolean,
  processIds: boolean,
): Omit<PrinterReport, 'findings'> => {
  const [printer, offline, error, paper] = bits;
  if (printer === undefined || offline === undefined || error === undefined || paper === undefined)
    return {
      usable: false,
      conclusion: 'Not usable: it does not tell its state (DLE EOT), so nothing would be sent to it.',
    };
  const { trouble, paperNearEnd } = conditionOf(printer, offline, error, paper);
  if (trouble !== null) return { usable: false, conclusion: `Not ready: ${trouble}. Mend it and check again.` };
  if (!automatic)
    return {
      usable: false,
      conclusion: 'Not usable: it does not prove that it executes commands (GS a), so nothing would be sent to it.',
    };
  const paperWords = paperNearEnd ? ' The paper nears its end.' : '';
  if (processIds)
    return { usable: true, conclusion: `Ready. A badge will be confirmed by its process id.${paperWords}` };
  return inOrder
    ? {
        usable: true,
        conclusion: `Ready. A badge will be confirmed by the answer to GS r, which comes in order; it knows no process ids.${paperWords}`,
      }
    : {
        usable: false,
        conclusion: 'Not usable: it confirms nothing (neither GS ( H nor GS r), so every badge would be "unknown".',
      };
};
