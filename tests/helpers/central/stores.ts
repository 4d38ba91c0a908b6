import path from 'node:path';
import { describe, onTestFinished } from 'vitest';
import type { CentralStore } from '#central/store/central-store.ts';
import { openStore } from '#central/store/open-store.ts';
import { postgresForTests } from '../test-postgres.ts';
import { tempFolder } from '../temp-folder.ts';

/** What a test of both databases gets. */
export type StoreKit = {
  readonly kind: 'SQLite' | 'PostgreSQL';
  /** The address of an empty database of the test's own. */
  readonly address: () => Promise<string>;
  /** Opens the store at an address, or on an empty database; closed with the test. */
  readonly open: (address?: string) => Promise<CentralStore>;
};

/** The open store of an address; closed with the test. */
export const openedStore = async (address: string): Promise<CentralStore> => {
  const store = await openStore(address);
  if (!store.ok) throw new Error(`not opened: ${store.code}`);
  onTestFinished(store.value.close);
  return store.value;
};

/** The same tests against SQLite and against a real PostgreSQL. */
export const onBothStores = (tests: (kit: StoreKit) => void): void => {
  describe('SQLite', () => {
    const address = async (): Promise<string> => `sqlite:${path.join(tempFolder(), 'central.sqlite')}`;
    tests({ kind: 'SQLite', address, open: async (at) => openedStore(at ?? (await address())) });
  });
  describe('PostgreSQL', () => {
    const address = postgresForTests();
    tests({ kind: 'PostgreSQL', address, open: async (at) => openedStore(at ?? (await address())) });
  });
};
