import { allWell, inTrouble, type Condition } from '../condition.ts';
import type { Dialogue, Talk } from '../dialogue.ts';
import { converse, type Conversation, type NoReply } from '../link/conversation.ts';
import type { PrinterPatience } from '../printer.ts';
import { askState, badgeJob, bringBack, cutOff, hello } from './commands.ts';
import { conditionOf, createReplyReader, type Reply } from './replies.ts';

const automatic = (reply: Reply): Condition | undefined => (reply.kind === 'automatic' ? reply.condition : undefined);

const askCondition = async (talk: Conversation<Reply>, patience: PrinterPatience): Promise<Condition> => {
  const bits: number[] = [];
  talk.say(askState);
  const answer = await talk.waitFor((reply) => {
    if (reply.kind === 'real-time') bits.push(reply.bits);
    const [printer, offline, error, paper] = bits;
    if (printer === undefined || offline === undefined || error === undefined || paper === undefined) return undefined;
    return conditionOf(printer, offline, error, paper);
  }, patience.answer);
  if (typeof answer !== 'string') return answer;
  // Printers take one connection at a time; who is not served is hung up on.
  return inTrouble(answer === 'closed' ? 'busy' : 'no-answer');
};

const greet = async (
  talk: Conversation<Reply>,
  spoilt: boolean,
  patience: PrinterPatience,
): Promise<Condition | NoReply> => {
  if (!spoilt) {
    talk.say(hello);
    const answer = await talk.waitFor(automatic, patience.answer);
    if (answer !== 'time-out') return answer;
  }
  const deadline = performance.now() + patience.bringBack;
  while (performance.now() < deadline) {
    talk.say(bringBack);
    const answer = await talk.waitFor(automatic, patience.bringBackEach);
    if (answer === 'time-out') continue;
    talk.say(cutOff());
    return answer === 'closed' ? answer : await talk.waitFor(automatic, patience.answer);
  }
  return 'time-out';
};

/** What the printer says to a sent badge: on paper, or what went wrong. */
const createVerdict = (processId: string): ((reply: Reply) => Condition | 'in-order' | undefined) => {
  let automaticReplies = 0;
  return (reply) => {
    if (reply.kind === 'process') return reply.id === processId ? allWell : undefined;
    if (reply.kind === 'automatic') {
      automaticReplies += 1;
      return reply.condition.trouble === null ? undefined : reply.condition;
    }
    if (reply.kind !== 'paper') return undefined;
    if (reply.condition.trouble !== null) return reply.condition;
    // The badge asks for automatic status at its beginning and at its end, so this answer cannot be a stray byte.
    return automaticReplies >= 2 ? 'in-order' : undefined;
  };
};

const heard = (answer: Condition | NoReply): Condition =>
  typeof answer === 'string' ? inTrouble(answer === 'closed' ? 'connection-lost' : 'no-answer') : answer;

/** ESC/POS, for a printer that answers DLE EOT and GS a, and GS ( H or GS r; process ids follow on `firstJob`. */
export const createEscposDialogue = (firstJob: number, patience: PrinterPatience): Dialogue => {
  let jobs = firstJob;
  let processIdsKnownMissing = false;

  const nextProcessId = (): string => {
    jobs = (jobs % 9_999) + 1;
    return String(jobs).padStart(4, '0');
  };

  const confirmation = async (
    talk: Conversation<Reply>,
    processId: string,
    milliseconds: number,
  ): Promise<Condition | NoReply> => {
    const verdict = createVerdict(processId);
    const answer = await talk.waitFor(verdict, milliseconds);
    if (answer !== 'in-order') return answer;
    if (!processIdsKnownMissing) {
      const later = await talk.waitFor(
        (reply) => (reply.kind === 'process' ? verdict(reply) : undefined),
        patience.processId,
      );
      processIdsKnownMissing = later === 'time-out';
      if (later === 'closed') return later;
    }
    return allWell;
  };

  return {
    over: (link): Talk => {
      const talk = converse(link, createReplyReader());
      let processId = '';
      return {
        ask: () => askCondition(talk, patience),
        prepare: async (spoilt) => {
          const before = await askCondition(talk, patience);
          if (before.trouble !== null) return before;
          const greeting = heard(await greet(talk, spoilt, patience));
          return greeting.trouble === null ? before : greeting;
        },
        compose: (badge) => {
          processId = nextProcessId();
          return badgeJob(badge, processId);
        },
        send: talk.say,
        confirm: async (milliseconds) => heard(await confirmation(talk, processId, milliseconds)),
        confirmLate: async (milliseconds) => {
          const own = (reply: Reply): true | undefined =>
            reply.kind === 'process' && reply.id === processId ? true : undefined;
          return (await talk.waitFor(own, milliseconds)) === true;
        },
      };
    },
  };
};
