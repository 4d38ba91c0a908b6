import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import { LocaleProvider } from '../locales/locale-provider.tsx';
import { staffLanguage } from '../locales/languages.ts';
import { troubleBridge } from './trouble-bridge.ts';
import { TroublePage } from './trouble-page.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');

const bridge = troubleBridge();
const view = await bridge.view();
if (view !== null) {
  createRoot(root).render(
    <StrictMode>
      <LocaleProvider language={staffLanguage(view.language)} timeZone="UTC">
        <TroublePage first={view} bridge={bridge} />
      </LocaleProvider>
    </StrictMode>,
  );
}
