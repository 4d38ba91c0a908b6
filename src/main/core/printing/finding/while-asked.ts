/** Something that looks around for as long as somebody asks what it saw. */
export type WhileAsked<T> = { readonly asked: () => Promise<T>; readonly close: () => void };

const lookOnMs = 15_000;

/** Opens at the first question and closes fifteen seconds after the last one. */
export const whileAsked = <T extends { readonly close: () => void }>(open: () => Promise<T>): WhileAsked<T> => {
  let opened: Promise<T> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const close = (): void => {
    clearTimeout(timer);
    void opened?.then((ended) => ended.close());
    opened = null;
  };
  return {
    asked: () => {
      clearTimeout(timer);
      timer = setTimeout(close, lookOnMs).unref();
      opened ??= open();
      return opened;
    },
    close,
  };
};
