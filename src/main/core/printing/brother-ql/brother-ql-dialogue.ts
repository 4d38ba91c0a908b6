import type { Paper } from '#shared/domain/paper.ts';
import type { PrintHead } from '#shared/domain/printer-target.ts';
import { allWell, inTrouble, type Condition } from '../condition.ts';
import type { Dialogue, Talk } from '../dialogue.ts';
import { converse, type Conversation, type NoReply } from '../link/conversation.ts';
import type { PrinterPatience } from '../printer.ts';
import { askStatus, page, startAnew } from './commands.ts';
import { mediaFor } from './media.ts';
import { createStatusReader, paperTrouble, type QlStatus } from './status.ts';

const ask = async (talk: Conversation<QlStatus>, paper: Paper, patience: PrinterPatience): Promise<Condition> => {
  const media = mediaFor(paper);
  if (media === null) return inTrouble('wrong-paper');
  talk.say(askStatus);
  const status = await talk.waitFor((said) => (said.kind === 'reply' ? said : undefined), patience.answer);
  if (typeof status === 'string') return inTrouble(status === 'closed' ? 'busy' : 'no-answer');
  return { trouble: status.trouble ?? paperTrouble(status, media), paperNearEnd: false };
};

/** What the printer says of a badge that was sent; its phases and notifications say nothing about paper. */
const verdict = (status: QlStatus): Condition | undefined => {
  if (status.kind === 'completed') return allWell;
  if (status.kind === 'error') return inTrouble(status.trouble ?? 'error');
  return status.trouble === null ? undefined : inTrouble(status.trouble);
};

const heard = (answer: Condition | NoReply): Condition =>
  typeof answer === 'string' ? inTrouble(answer === 'closed' ? 'connection-lost' : 'no-answer') : answer;

/** Brother's QL raster, for a printer that answers ESC i S and tells when a page is completed. */
export const createBrotherQlDialogue = (head: PrintHead, paper: () => Paper, patience: PrinterPatience): Dialogue => ({
  over: (link): Talk => {
    const talk = converse(link, createStatusReader());
    return {
      ask: () => ask(talk, paper(), patience),
      prepare: () => {
        // Whatever the badge before left, so that its end can never be taken for the end of this one.
        talk.say(startAnew);
        return ask(talk, paper(), patience);
      },
      compose: (badge) => {
        const media = mediaFor(paper());
        return media === null ? null : page(badge, media, head);
      },
      send: talk.say,
      confirm: async (milliseconds) => heard(await talk.waitFor(verdict, milliseconds)),
      confirmLate: async (milliseconds) =>
        (await talk.waitFor((status) => (status.kind === 'completed' ? true : undefined), milliseconds)) === true,
    };
  },
});
