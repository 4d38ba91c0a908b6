import type { Handlers } from '#core/ports.ts';
import { channels } from '#shared/contract/channels.ts';
import type { Channel, Input, Output, requests } from '#shared/contract/ipc.ts';
import type { Answers } from './serve.ts';

/** What the page says of its camera. */
export type CameraReport = Input<'camera.report'>['kind'];

export type AnswerOptions = {
  /** Resolves once a station is open: a page that asks before waits. */
  readonly handlers: () => Promise<Handlers>;
  readonly onBeat: () => void;
  readonly onCamera: (kind: CameraReport) => void;
};

/** Answers each channel by the station that is open; the shell hears the page's heartbeat and its camera on the way. */
export const answerByStation = ({ handlers, onBeat, onCamera }: AnswerOptions): Answers<typeof requests> => {
  const forward =
    <C extends Channel>(channel: C) =>
    async (input: Input<C>): Promise<Output<C>> =>
      (await handlers())[channel](input);
  return {
    ...(Object.fromEntries(channels.map((channel) => [channel, forward(channel)])) as Answers<typeof requests>),
    'page.alive': () => {
      onBeat();
      return null;
    },
    'camera.report': (input) => {
      onCamera(input.kind);
      return forward('camera.report')(input);
    },
  };
};
