import type { Paper } from '#shared/domain/paper.ts';
import type { PrintHead } from '#shared/domain/printer-target.ts';
import { allWell, inTrouble, type Condition } from '../condition.ts';
import type { Dialogue, Talk } from '../dialogue.ts';
import { converse, type Conversation, type NoReply } from '../link/conversation.ts';
import type { PrinterPatience } from '../printer.ts';
import { askHostStatus, cancelAll, label } from './commands.ts';
import { conditionOf, createHostStatusReader, isIdle, type HostStatus } from './host-status.ts';

// Between two questions while a badge is printed.
const pollEach = 40;
// No label printer is faster than 14 inches a second: who says earlier that nothing is left to do has not begun yet.
const fastestMm = 356;

const askStatus = (talk: Conversation<HostStatus>, milliseconds: number): Promise<HostStatus | NoReply> => {
  talk.forget();
  talk.say(askHostStatus);
  return talk.waitFor((status) => status, milliseconds);
};

const beforehand = (answer: HostStatus | NoReply): Condition => {
  if (typeof answer === 'string') return inTrouble(answer === 'closed' ? 'busy' : 'no-answer');
  const condition = conditionOf(answer);
  return condition.trouble === null && answer.bufferFull ? inTrouble('busy') : condition;
};

const prepare = async (
  talk: Conversation<HostStatus>,
  spoilt: boolean,
  patience: PrinterPatience,
): Promise<Condition> => {
  // Of somebody else's labels nothing is thrown away, but half a format would swallow the badge.
  if (spoilt) talk.say(cancelAll);
  const deadline = performance.now() + patience.bringBack;
  let answer = await askStatus(talk, patience.answer);
  while (typeof answer !== 'string' && beforehand(answer).trouble === null && !isIdle(answer)) {
    if (performance.now() > deadline) return inTrouble('busy');
    if (answer.formatBegun) talk.say(cancelAll);
    if ((await talk.waitFor(() => undefined, pollEach)) === 'closed') return inTrouble('connection-lost');
    answer = await askStatus(talk, patience.answer);
  }
  return beforehand(answer);
};

/** Asks until the printer has nothing left to do twice running, with all flags down. */
const untilPrinted = async (
  talk: Conversation<HostStatus>,
  earliest: number,
  milliseconds: number,
  settled: (condition: Condition) => boolean,
): Promise<Condition> => {
  const deadline = performance.now() + milliseconds;
  let idleBefore = false;
  while (performance.now() < deadline) {
    const status = await askStatus(talk, deadline - performance.now());
    if (typeof status === 'string') return inTrouble(status === 'closed' ? 'connection-lost' : 'no-answer');
    const condition = conditionOf(status);
    if (settled(condition)) return condition;
    const idle = condition.trouble === null && isIdle(status) && performance.now() >= earliest;
    if (idle && idleBefore) return allWell;
    idleBefore = idle;
    if ((await talk.waitFor(() => undefined, pollEach)) === 'closed') return inTrouble('connection-lost');
  }
  return inTrouble('no-answer');
};

/** ZPL, for a label printer that answers ~HS. */
export const createZplDialogue = (head: PrintHead, paper: () => Paper, patience: PrinterPatience): Dialogue => ({
  over: (link): Talk => {
    const talk = converse(link, createHostStatusReader());
    let least = 0;
    let earliest = 0;
    return {
      ask: async () => beforehand(await askStatus(talk, patience.answer)),
      prepare: (spoilt) => prepare(talk, spoilt, patience),
      compose: (badge) => {
        least = (badge.height / (fastestMm * head.dotsPerMm)) * 1_000;
        return label(badge, paper(), head);
      },
      send: (bytes) => {
        earliest = performance.now() + least;
        talk.say(bytes);
      },
      confirm: (milliseconds) => untilPrinted(talk, earliest, milliseconds, ({ trouble }) => trouble !== null),
      // The printer keeps the label until its paper is refilled.
      confirmLate: async (milliseconds) =>
        (await untilPrinted(talk, earliest, milliseconds, () => false)).trouble === null,
    };
  },
});
