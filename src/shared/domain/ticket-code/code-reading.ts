/** What a device or a person delivered where a ticket code is expected, not yet cleaned. */
export type CodeReading =
  | { readonly kind: 'camera'; readonly text: string }
  /** A scanner that acts as a keyboard: the characters as they arrived, and the same keys as a US keyboard would write them. */
  | { readonly kind: 'keys'; readonly typed: string; readonly usKeys: string | null }
  | { readonly kind: 'typed'; readonly text: string };
