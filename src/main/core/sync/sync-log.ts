/** One line for the operator; never a name, never a token. */
export type SyncLog = (
  line: { readonly level: 'info' | 'warn' | 'error'; readonly what: string } & Readonly<
    Record<string, string | number | boolean>
  >,
) => void;
