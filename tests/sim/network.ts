import type { Random } from './random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A request on the simulated network, as a server sees it. */
export type Request = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
};
export type Answer = { readonly status: number; readonly body: string };

/** What may happen to a request or an answer on its way, each as a probability. */
export type Weather = {
  readonly drop: number;
  readonly repeat: number;
  readonly slow: number;
  readonly strange: number;
};

/** Nothing happens to anybody. */
export const fairWeather: Weather = { drop: 0, repeat: 0, slow: 0, strange: 0 };

export type Network = {
  /** Sends from a station; rejects when nothing comes back in time. */
  readonly send: (from: number, request: Request) => Promise<Answer>;
  /** Comes when the list has something new; what is told while the station is cut off is never heard. */
  readonly news: (station: number) => Promise<void>;
  /** The list has something new. */
  readonly tell: () => void;
  readonly cut: (station: number) => void;
  readonly heal: (station: number) => void;
  readonly setWeather: (weather: Weather) => void;
};

const timeoutMs = 10_000;
const strangeAnswers: readonly [Answer, ...Answer[]] = [
  { status: 200, body: '<!doctype html><title>Welcome to our Wi-Fi</title>' },
  { status: 200, body: '{"highest":1e9,"serverTime":0}' },
  { status: 200, body: '{"highest":' },
  { status: 500, body: 'Internal Server Error' },
  { status: 502, body: '' },
];

/** A network over which `serve` is reached; `serve` resolves to null where a server fell over a request. */
export const createNetwork = ({
  time,
  random,
  serve,
}: {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly serve: (request: Request) => Promise<Answer | null>;
}): Network => {
  const isCut = new Set<number>();
  let listeners: ReadonlyArray<{ readonly station: number; readonly hear: () => void }> = [];
  let weather = fairWeather;
  const delay = (): number => (random.chance(weather.slow) ? random.int(1_000, 30_000) : random.int(1, 80));

  return {
    news: (station) =>
      new Promise((hear) => {
        listeners = [...listeners, { station, hear }];
      }),
    tell: () => {
      const told = listeners.filter(({ station }) => !isCut.has(station));
      listeners = listeners.filter(({ station }) => isCut.has(station));
      for (const { hear } of told) time.later(hear, delay());
    },
    cut: (station) => void isCut.add(station),
    heal: (station) => void isCut.delete(station),
    setWeather: (next) => {
      weather = next;
    },
    send: (from, request) =>
      new Promise((resolve, reject) => {
        const giveUp = time.later(() => reject(new Error('timed out')), timeoutMs);
        const end = (answer: Answer): void => {
          giveUp();
          resolve(answer);
        };
        if (isCut.has(from)) {
          time.later(() => reject(new Error('no route')), 5);
          return;
        }
        const deliver = async (): Promise<void> => {
          const answer = await serve(request);
          if (answer === null || isCut.has(from) || random.chance(weather.drop)) return;
          time.later(() => end(random.chance(weather.strange) ? random.pick(strangeAnswers) : answer), delay());
        };
        // A copy of a request may arrive long after its answer was given up.
        const copies = random.chance(weather.repeat) ? 2 : 1;
        for (let copy = 0; copy < copies; copy += 1)
          if (!random.chance(weather.drop)) time.later(() => void deliver(), delay());
      }),
  };
};
