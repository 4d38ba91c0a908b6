import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FleetStore } from '../store/fleet-store.ts';
import { isConfidential } from './confidential.ts';
import { refuse } from './refuse.ts';
import type { Caller } from './tokens.ts';
import { callerOf } from './tokens.ts';

/** A caller that a route let in. */
export type Admitted = Exclude<Caller, { role: 'public' }>;
export type Role = 'station' | 'host' | 'organiser';

/** Goes into a route's options: `app.post(path, { ...gate.requires(['station', 'host']), bodyLimit }, handler)`. */
export type Requirement = {
  readonly config: { readonly rateLimit: object };
  readonly preParsing: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
};

/** Who may use which route of the central list. */
export type Gate = {
  /**
   * Lets nobody but these roles in, before anything of the body is parsed: 401 `unauthorised`, 403 `revoked`, 403 `forbidden` for others, 403
   * `not-encrypted` for a token that came over plain HTTP from another machine. Wrong tokens are limited by address. `revokedWithinMs`: a station that was revoked no longer ago may come in all the same.
   */
  readonly requires: (roles: ReadonlyArray<Role>, options?: { readonly revokedWithinMs?: number }) => Requirement;
  /** For a route without a token whose answer nobody else may read: refuses what comes over plain HTTP from another machine. */
  readonly confidential: Pick<Requirement, 'preParsing'>;
  /** Who it is, in a handler behind `requires`. */
  readonly caller: (request: FastifyRequest) => Admitted;
  /** The station it is, in a handler behind `requires` of stations and hosts alone. */
  readonly station: (request: FastifyRequest) => Extract<Admitted, { station: unknown }>['station'];
};

export type GateOptions = {
  readonly store: FleetStore;
  readonly now: () => number;
  /** Something of ours before the list ends TLS and says so in X-Forwarded-Proto. */
  readonly isBehindProxy: boolean;
};

const wrongTokensAMinute = 60;
const refusalOf = {
  public: 'unauthorised',
  revoked: 'revoked',
  station: 'forbidden',
  host: 'forbidden',
  organiser: 'forbidden',
} as const;

/** The gate of a list; it keeps nothing but what it found out about requests under way. */
export const createGate = ({ store, now, isBehindProxy }: GateOptions): Gate => {
  const callers = new WeakMap<FastifyRequest, Promise<Caller>>();
  const admitted = new WeakMap<FastifyRequest, Admitted>();

  const find = (request: FastifyRequest): Promise<Caller> => {
    const known = callers.get(request);
    if (known !== undefined) return known;
    const found = callerOf(store, request.headers.authorization);
    callers.set(request, found);
    return found;
  };
  const callerIn = (request: FastifyRequest): Admitted => {
    const caller = admitted.get(request);
    if (caller === undefined) throw new Error('The route asks who it is without requiring anybody.');
    return caller;
  };

  return {
    requires: (roles, { revokedWithinMs = 0 } = {}) => {
      const mayEnter = (caller: Caller): caller is Admitted => {
        if (caller.role === 'public') return false;
        return caller.role === 'revoked' ? now() - caller.revokedAt < revokedWithinMs : roles.includes(caller.role);
      };
      return {
        config: {
          rateLimit: {
            max: wrongTokensAMinute,
            timeWindow: '1 minute',
            allowList: async (request: FastifyRequest) => (await find(request)).role !== 'public',
          },
        },
        preParsing: async (request, reply) => {
          if (request.headers.authorization !== undefined && !isConfidential(request, isBehindProxy)) {
            await refuse(reply, { code: 'not-encrypted' });
            return;
          }
          const caller = await find(request);
          if (mayEnter(caller)) admitted.set(request, caller);
          else await refuse(reply, { code: refusalOf[caller.role] });
        },
      };
    },
    confidential: {
      preParsing: async (request, reply) => {
        if (!isConfidential(request, isBehindProxy)) await refuse(reply, { code: 'not-encrypted' });
      },
    },
    caller: callerIn,
    station: (request) => {
      const caller = callerIn(request);
      if (caller.role === 'organiser') throw new Error('The route takes an organiser for a station.');
      return caller.station;
    },
  };
};
