import type { AttendeeChange, Newest } from '#shared/contract/fleet/feed.ts';
import type { AuditLine, StationChange, StationReport, StationView } from '#shared/contract/fleet/stations.ts';
import type { StoredEntry } from './central-store.ts';

/** One attendee as it stands, at its place in the feed of attendees: each change moves it to a new, higher number. `mark` is made anew with each. */
export type StoredAttendee = { readonly number: number; readonly mark: string; readonly change: AttendeeChange };

/** A station as it is stored; `tokenHash` is SHA-256, hexadecimal. `assignment` rises with every change of name, role or checkpoint. */
export type StoredStation = StationView & { readonly tokenHash: string; readonly assignment: number };

/** What was heard of a station with a batch. */
export type Heard = {
  readonly stationId: string;
  readonly at: number;
  readonly clockOffset: number;
  readonly report: StationReport | null;
};

/** What a checkpoint in strict mode promised to one scan, until it is in the list or the time is over. */
export type Reservation = {
  readonly attendeeId: string;
  readonly checkpointId: string;
  /** Id of the fact that will come. */
  readonly factId: string;
  readonly stationId: string;
  readonly until: number;
};

/** An id or seq that came with other content than stored. */
export type Contradictory = {
  readonly stationId: string;
  readonly epoch: string;
  readonly seq: number;
  readonly at: number;
};

export type Quarantined = StoredEntry & { readonly cause: string };

/**
 * What the list keeps besides facts. Every call is one transaction, durable when its promise resolves. Several servers may use one
 * store at once, so no server keeps anything of this for itself.
 */
export type FleetStore = {
  /** Facts after a number in order of arrival, without those of one life of one station's log up to a number there. */
  readonly factsAfter: (
    number: number,
    except: { readonly stationId: string; readonly epoch: string; readonly upTo: number },
    limit: number,
  ) => Promise<ReadonlyArray<StoredEntry>>;
  /** What marks the fact with a number, null for none; where a restored list gives the number once more, it gives another mark, be it to the same fact. */
  readonly factMark: (number: number) => Promise<string | null>;
  readonly quarantine: () => Promise<ReadonlyArray<Quarantined>>;
  /** Entries that stations keep to themselves because they were refused one by one. */
  readonly held: () => Promise<ReadonlyArray<StoredEntry>>;
  readonly contradicted: (contradictory: Contradictory) => Promise<void>;
  readonly contradictions: () => Promise<ReadonlyArray<Contradictory>>;

  /** Takes those changes that are newer (greater tick, then greater station id) than what is stored; answers how many. */
  readonly takeAttendees: (changes: ReadonlyArray<AttendeeChange>) => Promise<number>;
  readonly attendeesAfter: (number: number, limit: number) => Promise<ReadonlyArray<StoredAttendee>>;
  /** The mark of the change with a number, null when it was replaced by a later one or never was. */
  readonly attendeeMark: (number: number) => Promise<string | null>;
  readonly attendee: (id: string) => Promise<AttendeeChange | null>;

  /** Small values by key: the list's id, the event with its version, the certificate. Absent: undefined. */
  readonly read: (key: string) => Promise<unknown>;
  readonly write: (key: string, value: unknown) => Promise<void>;
  /** Writes only where nothing stands yet; answers what stands then. So that two servers agree on an id. */
  readonly writeOnce: (key: string, value: unknown) => Promise<unknown>;

  /** Adds a station, or gives one that is known (by id) a new token and takes its revocation back. */
  readonly addStation: (station: {
    readonly id: string;
    readonly name: string;
    readonly tokenHash: string;
    readonly isHost: boolean;
    readonly pairedAt: number;
  }) => Promise<void>;
  readonly stationByToken: (tokenHash: string) => Promise<StoredStation | null>;
  readonly stations: () => Promise<ReadonlyArray<StoredStation>>;
  /** False when there is no such station. */
  readonly changeStation: (id: string, change: StationChange) => Promise<boolean>;
  readonly revokeStation: (id: string, at: number) => Promise<boolean>;
  readonly heard: (heard: Heard) => Promise<void>;

  readonly addOrganiser: (tokenHash: string, at: number) => Promise<void>;
  readonly isOrganiser: (tokenHash: string) => Promise<boolean>;
  readonly removeOrganisers: () => Promise<void>;

  readonly addPairingCode: (code: string, expiresAt: number) => Promise<void>;
  readonly pairingCodes: (now: number) => Promise<ReadonlyArray<string>>;
  /** Takes a code out of use; false when somebody else was quicker. */
  readonly usePairingCode: (code: string) => Promise<boolean>;
  readonly dropPairingCodes: () => Promise<void>;

  /** Reserves, or answers who holds a reservation that is still good (the same fact's own is renewed). */
  readonly reserve: (reservation: Reservation, now: number) => Promise<Reservation | null>;
  /** Reservations still good at a checkpoint. */
  readonly reservations: (checkpointId: string, now: number) => Promise<ReadonlyArray<Reservation>>;

  readonly settle: (settlement: {
    readonly findingId: string;
    readonly by: string;
    readonly note: string;
    readonly at: number;
  }) => Promise<void>;
  readonly settlements: () => Promise<
    ReadonlyArray<{ readonly findingId: string; readonly by: string; readonly note: string; readonly at: number }>
  >;
  readonly audit: (line: Omit<AuditLine, 'number'>) => Promise<void>;
  readonly auditBefore: (number: number | null, limit: number) => Promise<ReadonlyArray<AuditLine>>;

  /** The newest numbers; `event` and `assignment` are the highest versions. */
  readonly newest: () => Promise<Newest>;
  /** Calls back soon after anything changed, by this server or another; also after a connection that was lost is back. */
  readonly onChange: (listener: () => void) => () => void;
  /** Erases attendees, stations, tokens and audit; facts, which hold no personal data, stay for the count. */
  readonly erasePersonalData: () => Promise<void>;
};
