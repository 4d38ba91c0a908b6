import { flag, type Body, type Brain } from '../behaviour.ts';
import { readCommand, stack, type Command } from './escpos-decoder.ts';

const imageCommand = Buffer.from([0x1d, 0x76, 0x30]);

/** Speaks ESC/POS as Epson's reference describes it. */
export const createEscposBrain = (body: Body): Brain => {
  let paper: Extract<Command, { kind: 'image' }>[] = [];
  let statusMask = 0;

  const paperBits = (near: number, end: number): number =>
    flag(body.now().paper !== 'ok', near) | flag(body.now().paper === 'out', end);
  const realTime = (what: number): number => {
    const { coverOpen, paper: has, error } = body.now();
    if (what === 1) return 0x12 | flag(body.stopped(), 0x08);
    if (what === 2) return 0x12 | flag(coverOpen, 0x04) | flag(has === 'out', 0x20) | flag(error, 0x40);
    if (what === 3) return 0x12 | flag(error, 0x20);
    return 0x12 | paperBits(0x0c, 0x60);
  };
  const automaticStatus = (): void => {
    const { coverOpen, error } = body.now();
    const first = 0x10 | flag(body.stopped(), 0x08) | flag(coverOpen, 0x20);
    body.say(first, flag(error, 0x20), paperBits(0x03, 0x0c), 0);
  };

  const execute = async (command: Command): Promise<void> => {
    switch (command.kind) {
      case 'image':
        paper.push(command);
        return body.feed(command.rows);
      case 'cut': {
        const printed = paper;
        paper = [];
        return printed.length === 0 ? undefined : body.cutOff(stack(printed));
      }
      case 'reset':
        statusMask = 0;
        return;
      case 'automatic-status':
        statusMask = command.mask;
        if (statusMask !== 0 && body.now().answersStatus) automaticStatus();
        return;
      case 'ask-paper':
        if (body.now().paperStatus) body.say(paperBits(0x03, 0x0c));
        return;
      case 'ask-name':
        body.say(0x5f, ...Buffer.from(command.what === 66 ? 'EPSON' : 'TM-T88V'), 0);
        return;
      case 'process-id':
        if (body.now().processIds) body.say(0x37, 0x22, ...Buffer.from(command.id, 'latin1'), 0);
        return;
      default:
    }
  };

  return {
    arrived: (memory, piece) => {
      for (let at = piece.indexOf(0x10); at >= 0; at = piece.indexOf(0x10, at + 1)) {
        const what = piece[at + 2] ?? 0;
        if (piece[at + 1] === 0x04 && what >= 1 && what <= 4 && body.now().answersStatus) body.say(realTime(what));
      }
      return memory;
    },
    next: (memory) => {
      const read = readCommand(memory);
      return read === null ? null : { taken: read.taken, waits: true, run: () => execute(read.command) };
    },
    stateChanged: () => {
      if (statusMask !== 0) automaticStatus();
    },
    chatter: automaticStatus,
    beginsBadge: (piece) => Buffer.from(piece).includes(imageCommand),
  };
};
