import type { ListWay } from '../ask-list.ts';
import type { Timing } from '../timing.ts';

const longestMessage = 64 * 1024;

/**
 * Listens to the list's word that there is something newer, until the stream ends or `silenceMs` pass without a sign of life. Resolves in every case: how
 * a stream ends tells nothing.
 */
export const followChanges = async (
  { base, token, fetch }: ListWay,
  {
    signal,
    silenceMs,
    later,
    onNews,
  }: {
    readonly signal: AbortSignal;
    readonly silenceMs: number;
    readonly later: Timing['later'];
    readonly onNews: () => void;
  },
): Promise<void> => {
  const silent = new AbortController();
  const wait = (): (() => void) => later(() => silent.abort(), silenceMs);
  let endWait = wait();
  try {
    const response = await fetch(`${base}/api/v1/changes`, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      redirect: 'manual',
      signal: AbortSignal.any([signal, silent.signal]),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return;
    }
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body ?? []) {
      endWait();
      endWait = wait();
      text += decoder.decode(chunk, { stream: true });
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      if (text.length > longestMessage) return;
      if (messages.some((message) => message.includes('event: newest'))) onNews();
    }
  } catch {
    // Cut off, silent or ended: whoever follows begins again.
  } finally {
    endWait();
    silent.abort();
  }
};
