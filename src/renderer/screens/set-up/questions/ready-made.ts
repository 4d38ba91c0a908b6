import type { HandOut, Question, QuestionOption, Texts } from '#shared/domain/question.ts';

/** What an organiser can take as it is: a question, a thing to hand out, or both together. */
export type ReadyMade = { readonly question: Question | null; readonly handOut: HandOut | null };

const usual = { options: [], required: false, selfService: true, categories: null } as const;
const option = (key: string, de: string, en: string, ar: string, mark: string | null = null): QuestionOption => ({
  key,
  label: { de, en, ar },
  mark,
});
const noPhotos = 'keine Fotos';
const asked = (question: Pick<Question, 'id' | 'kind' | 'text'> & Partial<Question>): ReadyMade => ({
  question: { ...usual, ...question },
  handOut: null,
});
const thing = (id: string, name: Texts, more: Partial<HandOut> = {}): HandOut => ({
  id,
  name,
  returned: false,
  categories: null,
  forAnswer: null,
  ...more,
});

/** The ready-made ones. For photographs there are three, of which an event takes one: being told, saying no, or having to say yes. */
export const readyMade = {
  'photo-notice': asked({
    id: 'photo-notice',
    kind: 'notice',
    text: {
      de: 'Heute werden Fotos gemacht, die der Veranstalter veröffentlicht. Wenn Sie das nicht möchten, sagen Sie es bitte am Empfangstisch.',
      en: 'Photos are taken today and published by the organiser. If you do not want this, please tell the reception desk.',
      ar: 'تُلتقط اليوم صور ينشرها المنظم. إن كنت لا ترغب في ذلك فيُرجى إبلاغ مكتب الاستقبال.',
    },
  }),
  'photo-opt-out': asked({
    id: 'photo',
    kind: 'choice',
    text: {
      de: 'Heute werden Fotos gemacht, die der Veranstalter veröffentlicht. Möchten Sie nicht zu sehen sein?',
      en: 'Photos are taken today and published by the organiser. Would you rather not be seen in them?',
      ar: 'تُلتقط اليوم صور ينشرها المنظم. هل تفضل عدم الظهور فيها؟',
    },
    options: [
      option('yes', 'Ich habe nichts dagegen', 'I do not mind', 'لا مانع لدي'),
      option('no', 'Bitte keine Fotos von mir', 'No photos of me, please', 'من فضلك، بدون صور', noPhotos),
    ],
  }),
  'photo-consent': asked({
    id: 'photo',
    kind: 'choice',
    required: true,
    text: {
      de: 'Sind Sie einverstanden, dass Fotos von Ihnen gemacht und vom Veranstalter veröffentlicht werden? Das ist freiwillig.',
      en: 'Do you agree that photos are taken of you and published by the organiser? This is voluntary.',
      ar: 'هل توافق على التقاط صور لك ونشرها من قبل المنظم؟ هذا اختياري.',
    },
    options: [
      option('yes', 'Ja, ich bin einverstanden', 'Yes, I agree', 'نعم، أوافق'),
      option('no', 'Nein', 'No', 'لا', noPhotos),
    ],
  }),
  headset: {
    question: {
      ...usual,
      id: 'headset',
      kind: 'choice',
      text: {
        de: 'Möchten Sie die Vorträge gedolmetscht hören?',
        en: 'Would you like to hear the talks interpreted?',
        ar: 'هل ترغب في سماع المحاضرات مترجمة؟',
      },
      options: [
        option('yes', 'Ja, mit Kopfhörer', 'Yes, with a headset', 'نعم، بسماعة'),
        option('no', 'Nein, danke', 'No, thank you', 'لا، شكرًا'),
      ],
    },
    handOut: thing(
      'headset',
      { de: 'Dolmetsch-Kopfhörer', en: 'Interpreting headset', ar: 'سماعة الترجمة' },
      { returned: true, forAnswer: { questionId: 'headset', option: 'yes' } },
    ),
  },
  diet: asked({
    id: 'diet',
    kind: 'choice',
    text: { de: 'Wie möchten Sie essen?', en: 'What would you like to eat?', ar: 'ماذا تفضل أن تأكل؟' },
    options: [
      option('all', 'Ich esse alles', 'I eat everything', 'آكل كل شيء'),
      option('vegetarian', 'Vegetarisch', 'Vegetarian', 'نباتي'),
      option('vegan', 'Vegan', 'Vegan', 'نباتي صرف'),
      option('halal', 'Halal', 'Halal', 'حلال'),
    ],
  }),
  free: asked({
    id: 'question',
    kind: 'text',
    selfService: false,
    text: { de: 'Ihre Frage', en: 'Your question', ar: 'سؤالك' },
  }),
  bag: {
    question: null,
    handOut: thing('bag', { de: 'Willkommenstasche', en: 'Welcome bag', ar: 'حقيبة الترحيب' }),
  },
} as const satisfies Record<string, ReadyMade>;
export type ReadyMadeKey = keyof typeof readyMade;
