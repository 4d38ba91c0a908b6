import { onTestFinished } from 'vitest';

type Message = { readonly kind: string; readonly id: string; readonly data: unknown };

const parse = (text: string): Message | null => {
  const fields = new Map(
    text.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const data = fields.get('data');
  return data === undefined
    ? null
    : { kind: fields.get('event') ?? 'message', id: fields.get('id') ?? '', data: JSON.parse(data) as unknown };
};

/** Server-sent events read one by one, as a page would. */
export type StreamReader = {
  readonly any: () => Promise<Message>;
  /** The next message of a kind; others are passed over. */
  readonly next: (kind: string) => Promise<Message>;
  /** True when the server ended or cut the stream. */
  readonly ended: Promise<boolean>;
};

/** Opens a stream; left open until the test ends. */
export const readStream = async (
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<StreamReader> => {
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const response = await fetch(url, { headers, signal: ending.signal });
  const messages: Message[] = [];
  let wake: (() => void) | null = null;

  const read = async (): Promise<boolean> => {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        messages.push(...parts.flatMap((part) => parse(part) ?? []));
        wake?.();
      }
      return true;
    } catch {
      return !ending.signal.aborted;
    }
  };
  const ended = read();
  const any = async (): Promise<Message> => {
    while (messages.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return messages.shift() as Message;
  };
  const next = async (kind: string): Promise<Message> => {
    for (;;) {
      const message = await any();
      if (message.kind === kind) return message;
    }
  };
  return { any, next, ended };
};
