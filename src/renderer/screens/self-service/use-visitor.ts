import { useEffect, useState } from 'react';
import type { Language } from '../../locales/languages.ts';
import { useStation } from '../../station/use-station.ts';

/** How the person before the machine wants it; forgotten when the next one comes. */
export type Visitor = { readonly language: Language; readonly largeText: boolean; readonly highContrast: boolean };

const forgetAfterMs = 45_000;

/** The visitor's wishes: changed by the bar, forgotten by `reset` or when nothing was touched for a while. */
export const useVisitor = (): {
  readonly visitor: Visitor;
  /** Null while the visitor asked for no language. */
  readonly chosenLanguage: Language | null;
  readonly change: (wish: Partial<Visitor>) => void;
  readonly reset: () => void;
} => {
  const { language } = useStation().settings;
  const [wishes, setWishes] = useState<Partial<Visitor>>({});

  useEffect(() => {
    if (Object.keys(wishes).length === 0) return undefined;
    const timer = setTimeout(() => setWishes({}), forgetAfterMs);
    return () => clearTimeout(timer);
  }, [wishes]);

  return {
    visitor: { language, largeText: false, highContrast: false, ...wishes },
    chosenLanguage: wishes.language ?? null,
    change: (wish) => setWishes((before) => ({ ...before, ...wish })),
    reset: () => setWishes({}),
  };
};
