/** A text in each language of the event. */
export type Texts = Readonly<Record<string, string>>;

/** Something that attendees are asked, or told, at check-in. */
export type Question = {
  readonly id: string;
  /** `notice` is only told, e.g. that photographs are taken; `choice` has options; `text` takes what is written. */
  readonly kind: 'notice' | 'choice' | 'text';
  readonly text: Texts;
  readonly options: ReadonlyArray<QuestionOption>;
  /** Whether check-in is not complete without an answer; it never holds anybody back at the door. */
  readonly required: boolean;
  /** Whether attendees are asked alone at the machine too. */
  readonly selfService: boolean;
  /** Keys of the categories that are asked; null for everybody. */
  readonly categories: ReadonlyArray<string> | null;
};

/** An answer to choose; `mark` prints on the badge of whoever chose it. */
export type QuestionOption = { readonly key: string; readonly label: Texts; readonly mark: string | null };

/** A thing for attendees: a welcome bag to take, a headset to bring back. It stays open until staff confirm. */
export type HandOut = {
  readonly id: string;
  readonly name: Texts;
  readonly returned: boolean;
  readonly categories: ReadonlyArray<string> | null;
  /** Only for those who answered so; null for everybody. */
  readonly forAnswer: { readonly questionId: string; readonly option: string } | null;
};
