import type { App } from 'electron';
import { isOurs } from './origin.ts';

const stay = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
  if (!isOurs(event.url)) event.preventDefault();
};

/** Keeps every page where it is: no leaving, no redirect, no frame from elsewhere, no new window, no webview. */
export const forbidLeaving = (app: App): void => {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
};
