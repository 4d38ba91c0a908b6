import { useText } from '../../../locales/use-text.tsx';

const shipped = ['standard', 'name-first', 'compact', 'landscape'] as const;

/** How a layout is called on screen: what comes with the program has a name in every language. */
export const useLayoutWords = (): ((name: string) => string) => {
  const text = useText();
  return (name) => {
    const known = shipped.find((each) => each === name);
    return known === undefined ? name : text(`layout.named.${known}`);
  };
};
