import { useCallback, useEffect, useState } from 'react';
import { readOrganiserToken } from '#shared/contract/fleet/organiser-link.ts';

/** Who looks at the page. `none`: anybody. `withdrawn`: somebody whose link the list no longer takes. */
export type Organiser = {
  readonly state: 'none' | 'organiser' | 'withdrawn';
  readonly token: string;
  /** The list does not take the token. */
  readonly onWithdrawn: () => void;
  /** Forgets the token; the page is then as for anybody. */
  readonly leave: () => void;
};

const storageKey = 'einlass.live.organiser';

/** The token from the address, which is taken out of it, else the one of this tab; it never outlives the tab. */
const takeToken = (): string => {
  const given = readOrganiserToken(location.hash);
  try {
    if (given !== null) sessionStorage.setItem(storageKey, given);
    if (given !== null) history.replaceState(null, '', location.pathname + location.search);
    return given ?? sessionStorage.getItem(storageKey) ?? '';
  } catch {
    // Without storage the address keeps the token, so that a reload does not lose it.
    return given ?? '';
  }
};

const forgetToken = (): void => {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was stored, then.
  }
};

/** Finds out whether the page was opened by an organiser's link, also when the link is pasted into an open page. */
export const useOrganiser = (): Organiser => {
  const [token, setToken] = useState(takeToken);
  const [isWithdrawn, setWithdrawn] = useState(false);
  useEffect(() => {
    const pasted = (): void => {
      if (readOrganiserToken(location.hash) === null) return;
      setToken(takeToken());
      setWithdrawn(false);
    };
    window.addEventListener('hashchange', pasted);
    return () => window.removeEventListener('hashchange', pasted);
  }, []);
  const onWithdrawn = useCallback(() => {
    forgetToken();
    setWithdrawn(true);
  }, []);
  const leave = useCallback(() => {
    forgetToken();
    setToken('');
    setWithdrawn(false);
  }, []);
  return { state: isWithdrawn ? 'withdrawn' : token === '' ? 'none' : 'organiser', token, onWithdrawn, leave };
};
