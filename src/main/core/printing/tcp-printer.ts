import type { GreyImage } from '#shared/contract/badge.ts';
import type { PrinterState, PrinterTrouble } from '#shared/domain/print-job.ts';
import type { PrinterConnection, PrintHead } from '#shared/domain/printer-target.ts';
import { toBitmap } from './bitmap.ts';
import { askState, badgeJob, bringBack, cutOff, hello } from './escpos.ts';
import { openLink, type NoReply, type PrinterLink } from './printer-link.ts';
import { usualPatience, type Printer, type PrinterPatience, type PrintOutcome } from './printer.ts';
import { conditionOf, type Condition, type Reply } from './replies.ts';
import { createTurns } from './turns.ts';

type TcpAddress = Extract<PrinterConnection, { kind: 'tcp' }>;

// The slowest printers and lines that still make sense at an entrance: 80 mm/s, 50 kB/s.
const slowestDots = 640;
const slowestBytes = 50_000;

const troubleOf = (silence: NoReply, closed: PrinterTrouble): PrinterTrouble =>
  silence === 'closed' ? closed : 'no-answer';

const askCondition = async (link: PrinterLink, patience: PrinterPatience): Promise<Condition | NoReply> => {
  const bits: number[] = [];
  link.write(askState);
  return link.waitFor((reply) => {
    if (reply.kind === 'real-time') bits.push(reply.bits);
    const [printer, offline, error, paper] = bits;
    if (printer === undefined || offline === undefined || error === undefined || paper === undefined) return undefined;
    return conditionOf(printer, offline, error, paper);
  }, patience.answer);
};

const automatic = (reply: Reply): Condition | undefined => (reply.kind === 'automatic' ? reply.condition : undefined);

const greet = async (link: PrinterLink, spoilt: boolean, patience: PrinterPatience): Promise<Condition | NoReply> => {
  if (!spoilt) {
    link.write(hello);
    const answer = await link.waitFor(automatic, patience.answer);
    if (answer !== 'time-out') return answer;
  }
  const deadline = performance.now() + patience.bringBack;
  while (performance.now() < deadline) {
    link.write(bringBack);
    const answer = await link.waitFor(automatic, patience.bringBackEach);
    if (answer === 'time-out') continue;
    link.write(cutOff());
    return answer === 'closed' ? answer : await link.waitFor(automatic, patience.answer);
  }
  return 'time-out';
};

/** What the printer says to a sent badge: on paper, or what went wrong. */
const createVerdict = (processId: string): ((reply: Reply) => Condition | 'in-order' | undefined) => {
  let automaticReplies = 0;
  return (reply) => {
    if (reply.kind === 'process') return reply.id === processId ? { trouble: null, paperNearEnd: false } : undefined;
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

/** A printer that speaks ESC/POS over TCP (port 9100); needs answers to DLE EOT and GS a, and to GS ( H or GS r. */
export const createTcpPrinter = (
  address: TcpAddress,
  head: PrintHead,
  firstJob: number,
  patience = usualPatience,
): Printer => {
  const turns = createTurns();
  let spoilt = false;
  let jobs = firstJob;
  let processIdsKnownMissing = false;
  let letGo: (() => void) | null = null;

  const nextProcessId = (): string => {
    jobs = (jobs % 9_999) + 1;
    return String(jobs).padStart(4, '0');
  };

  const ready = async (link: PrinterLink): Promise<Condition> => {
    const condition = await askCondition(link, patience);
    if (typeof condition === 'string') return { trouble: troubleOf(condition, 'busy'), paperNearEnd: false };
    return condition;
  };

  const confirmation = async (
    link: PrinterLink,
    processId: string,
    milliseconds: number,
  ): Promise<Condition | NoReply> => {
    const verdict = createVerdict(processId);
    const answer = await link.waitFor(verdict, milliseconds);
    if (answer !== 'in-order') return answer;
    if (!processIdsKnownMissing) {
      const later = await link.waitFor(
        (reply) => (reply.kind === 'process' ? verdict(reply) : undefined),
        patience.processId,
      );
      processIdsKnownMissing = later === 'time-out';
      if (later === 'closed') return later;
    }
    return { trouble: null, paperNearEnd: false };
  };

  const lateConfirmation = (link: PrinterLink, processId: string): Promise<boolean> => {
    const given = new Promise<false>((resolve) => {
      letGo = () => resolve(false);
    });
    const came = link
      .waitFor((reply) => (reply.kind === 'process' && reply.id === processId ? true : undefined), patience.late)
      .then((answer) => answer === true);
    return Promise.race([came, given]);
  };

  const send = async (
    link: PrinterLink,
    drawn: Promise<GreyImage | null>,
    begin: () => boolean,
  ): Promise<PrintOutcome> => {
    const before = await ready(link);
    if (before.trouble !== null) return { kind: 'not-started', trouble: before.trouble };
    const greeting = await greet(link, spoilt, patience);
    if (typeof greeting === 'string') return { kind: 'not-started', trouble: troubleOf(greeting, 'connection-lost') };
    spoilt = false;
    if (greeting.trouble !== null) return { kind: 'not-started', trouble: greeting.trouble };

    const image = await drawn;
    if (image === null) return { kind: 'not-rendered' };
    const processId = nextProcessId();
    const job = badgeJob(toBitmap(image), processId);
    if (!begin()) return { kind: 'withdrawn' };
    link.write(job);
    const time = (image.height / slowestDots + job.length / slowestBytes) * 1_000 + patience.spare;
    const after = await confirmation(link, processId, time);
    if (typeof after !== 'string' && after.trouble === null)
      return { kind: 'printed', paperNearEnd: before.paperNearEnd };
    const trouble = typeof after === 'string' ? troubleOf(after, 'connection-lost') : (after.trouble ?? 'error');
    spoilt = true;
    const later = lateConfirmation(link, processId).then((came) => {
      spoilt = !came;
      return came;
    });
    return { kind: 'unknown', trouble, later };
  };

  /** Takes a turn with a fresh connection; the next turn begins only when the connection is given up. */
  const withLink = <T>(
    work: (link: PrinterLink) => Promise<T>,
    unreachable: T,
    keep: (result: T) => Promise<unknown>,
  ): Promise<T> =>
    turns.take(async (release) => {
      const link = await openLink(address.host, address.port, patience.connect);
      if (link === null) {
        release();
        return unreachable;
      }
      const finish = (): Promise<void> => link.finish(patience.close).then(release);
      try {
        const result = await work(link);
        void keep(result).then(finish);
        return result;
      } catch (error) {
        void finish();
        throw error;
      }
    });

  return {
    head,
    print: (_jobId, image, begin) => {
      const drawn = image.catch(() => null);
      return withLink<PrintOutcome>(
        (link) => send(link, drawn, begin),
        { kind: 'not-started', trouble: 'unreachable' },
        (outcome) => (outcome.kind === 'unknown' ? outcome.later : Promise.resolve()),
      );
    },
    check: () =>
      withLink<PrinterState>(
        async (link) => {
          const { trouble, paperNearEnd } = await ready(link);
          return trouble === null ? { kind: 'ready', paperNearEnd } : { kind: 'not-ready', trouble };
        },
        { kind: 'not-ready', trouble: 'unreachable' },
        () => Promise.resolve(),
      ),
    expectSpoiltPaper: () => {
      spoilt = true;
    },
    letGo: () => letGo?.(),
  };
};
