import { mergeAreas } from './merge-areas.ts';

/** Every message in this language. */
export const messages = mergeAreas(import.meta.glob('./*/ar.json', { eager: true, import: 'default' }));
