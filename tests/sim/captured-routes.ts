import type { FastifyInstance } from 'fastify';
import type { Answer, Request } from './network.ts';

type Reply = {
  readonly code: (status: number) => Reply;
  readonly header: () => Reply;
  readonly send: (body: unknown) => Reply;
};
type Heard = { readonly body: unknown; readonly headers: Request['headers']; readonly query: object };
type Handler = (request: Heard, reply: Reply) => Promise<unknown>;
type Options = { readonly preParsing?: Handler };

/** A server's routes without a server: they are called as Fastify would, and nothing else of it is there. */
export type CapturedRoutes = {
  readonly app: FastifyInstance;
  readonly serve: (request: Request) => Promise<Answer>;
};

const parsed = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
};

/** Takes what routes register themselves with `app.get` and `app.post`. */
export const captureRoutes = (): CapturedRoutes => {
  const routes = new Map<string, { readonly options: Options; readonly handler: Handler }>();
  const adding =
    (method: string) =>
    (path: string, options: Options, handler: Handler): void =>
      void routes.set(`${method} ${path}`, { options, handler });
  const app = { get: adding('GET'), post: adding('POST'), patch: adding('PATCH'), addHook: () => undefined };

  return {
    // The routes use no more of Fastify than this.
    app: app as unknown as FastifyInstance,
    serve: async ({ method, path, headers, body }) => {
      const [plain = '', query = ''] = path.split('?');
      const route = routes.get(`${method} ${plain}`);
      if (route === undefined) return { status: 404, body: '{}' };
      let status = 200;
      let sent: unknown;
      let isSent = false;
      const reply: Reply = {
        code: (code) => {
          status = code;
          return reply;
        },
        header: () => reply,
        send: (what) => {
          sent = what;
          isSent = true;
          return reply;
        },
      };
      const request = {
        headers,
        body: parsed(body),
        query: Object.fromEntries(new URLSearchParams(query)),
        raw: { socket: { remoteAddress: '127.0.0.1' } },
      };
      await route.options.preParsing?.(request, reply);
      if (!isSent) {
        const answer = await route.handler(request, reply);
        if (!isSent) sent = answer;
      }
      return { status, body: JSON.stringify(sent) };
    },
  };
};
