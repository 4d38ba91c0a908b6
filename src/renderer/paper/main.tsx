import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { AddToPaper, PaperDocument } from '#shared/contract/paper-document.ts';
import '../badge/fonts.css';
import './paper.css';
import { loadFontsFor } from '../badge/fonts.ts';
import { languages, type Language } from '../locales/languages.ts';
import { loadCatalogue } from '../locales/messages.ts';
import { Paper } from './paper.tsx';
import { textsOf } from './texts-of.ts';

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface merges with the one of the DOM.
  interface Window {
    addToPaper: AddToPaper;
  }
}

const element = document.getElementById('root');
if (element === null) throw new Error('The page has no root');
const root = createRoot(element);
const slices: PaperDocument[] = [];

window.addToPaper = async (slice) => {
  await Promise.all((Object.keys(languages) as Language[]).map(loadCatalogue));
  await loadFontsFor(textsOf(slice));
  slices.push(slice);
  flushSync(() => root.render(<Paper slices={[...slices]} />));
  await document.fonts.ready;
  await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)));
};
