import { safeStorage } from 'electron';
import type { Secrets } from '#core/ports.ts';

const sealedMark = 'sealed:';
const plainMark = 'plain:';

// Without a key store Linux falls back to a key that stands in Chromium's source: that seals nothing.
const hasKeyStore = (): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');

const unsealed = (kept: string): string | null => {
  try {
    return safeStorage.decryptString(Buffer.from(kept, 'base64'));
  } catch {
    // Another user, another machine, or a key store that was set up anew: the secret is gone, and its owner has to ask for a new one.
    return null;
  }
};

/** Seals with the system's key store (Keychain, DPAPI, libsecret, KWallet); without one the text is kept as it is, marked as such. */
export const createSecrets = (): Secrets => {
  let known: boolean | null = null;
  const sealed = (): boolean => (known ??= hasKeyStore());
  return {
    sealed,
    seal: (text) => (sealed() ? sealedMark + safeStorage.encryptString(text).toString('base64') : plainMark + text),
    open: (kept) => {
      if (kept.startsWith(plainMark)) return kept.slice(plainMark.length);
      return kept.startsWith(sealedMark) && sealed() ? unsealed(kept.slice(sealedMark.length)) : null;
    },
  };
};
