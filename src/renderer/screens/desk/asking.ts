/** What only a person who is shown can be asked about; the next ticket closes the question about the one before. */
export type PersonQuestion = 'override' | 'correct' | 'substitute' | 'history';

/** The dialog that stands before the desk. */
export type Asking =
  | { readonly kind: 'help' }
  | { readonly kind: 'walk-in' }
  | {
      readonly kind: PersonQuestion;
      /** The count of verdicts at which it was opened. */
      readonly since: number;
    };
