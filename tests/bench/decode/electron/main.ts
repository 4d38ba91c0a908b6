import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
// oxlint-disable-next-line no-restricted-imports -- this file is the main process of an Electron app of its own
import { app, BrowserWindow, net, protocol } from 'electron';

// As strict as the kiosk's own page, so that the decoder is measured where it will run.
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src 'self' blob:";
const { BENCH_PAGE: pageFolder = '', BENCH_PHOTOS: photoFolder = '' } = process.env;

protocol.registerSchemesAsPrivileged([
  { scheme: 'kiosk', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);

const serve = async (request: Request): Promise<Response> => {
  const path = decodeURIComponent(new URL(request.url).pathname);
  const file = path.startsWith('/photos/') ? join(photoFolder, path.slice('/photos/'.length)) : join(pageFolder, path);
  const answer = await net.fetch(pathToFileURL(file).href);
  const headers = new Headers(answer.headers);
  headers.set('content-security-policy', policy);
  return new Response(answer.body, { status: answer.status, headers });
};

const open = async (): Promise<void> => {
  await app.whenReady();
  protocol.handle('kiosk', serve);
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, backgroundThrottling: false } });
  await window.loadURL('kiosk://app/index.html');
};

void open();
