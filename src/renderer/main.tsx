import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { App } from './app.tsx';
import { listCameras } from './scanning/camera.ts';
import { createStationStore } from './station/station-store.ts';

// The first look for cameras takes the system a while; it goes on while the screen is built.
void listCameras();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <App store={createStationStore()} />
  </StrictMode>,
);
