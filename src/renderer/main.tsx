import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { App } from './app.tsx';
import { createStationStore } from './station/station-store.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <App store={createStationStore()} />
  </StrictMode>,
);
requestIdleCallback(() => void import('./styles/more-fonts.css'));
