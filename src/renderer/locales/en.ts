import { mergeAreas } from './merge-areas.ts';

/** Every message in this language. */
export const messages = mergeAreas(import.meta.glob('./*/en.json', { eager: true, import: 'default' }));
