import type { Event } from '../domain/event.ts';

/** From the station to the central list that it hosts in a utility process. */
export type ToEmbedded =
  | {
      readonly kind: 'start';
      readonly databaseFile: string;
      readonly port: number;
      /** The station that hosts the list, and the token that it will show. */
      readonly stationId: string;
      readonly stationName: string;
      readonly stationToken: string;
      readonly event: Event;
      readonly liveFolder: string;
    }
  | { readonly kind: 'stop' };

/** From the hosted central list. `addresses` are the URLs of the live page, the most reachable first. */
export type FromEmbedded =
  | { readonly kind: 'listening'; readonly port: number; readonly addresses: readonly string[] }
  | { readonly kind: 'failed'; readonly code: 'port-taken' | 'database' | 'other' };
