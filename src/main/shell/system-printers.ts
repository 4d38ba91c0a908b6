import { BrowserWindow, type WebContents } from 'electron';
import type { PrintedPage, SystemPrinting } from '#core/printing/system-printer.ts';
import { stateInSystem } from './system-printer-state.ts';

const patienceMs = 20_000;
const micronsAMillimetre = 1_000;

/** The page as a document of its own; its title, which spoolers show, names nobody. */
const documentOf = ({ png, widthMm, heightMm, picture }: PrintedPage): string => {
  const { left, top, width, height } = picture;
  const html = `<!doctype html><title>Einlass</title><style>
@page { size: ${widthMm}mm ${heightMm}mm; margin: 0 }
body { margin: 0 }
img { position: absolute; left: ${left}mm; top: ${top}mm; width: ${width}mm; height: ${height}mm; image-rendering: pixelated }
</style><img alt="" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;
  return `data:text/html;base64,${Buffer.from(html).toString('base64')}`;
};

const hand = (contents: WebContents, deviceName: string, { widthMm, heightMm }: PrintedPage): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMs, false);
    contents.print(
      {
        silent: true,
        deviceName,
        color: false,
        printBackground: true,
        margins: { marginType: 'none' },
        scaleFactor: 100,
        pageSize: {
          width: Math.round(widthMm * micronsAMillimetre),
          height: Math.round(heightMm * micronsAMillimetre),
        },
      },
      (taken) => {
        clearTimeout(timer);
        resolve(taken);
      },
    );
  });

/** Printing by means of CUPS, Windows or macOS through Electron; `page` is any page that is open. */
export const createSystemPrinting = (page: () => WebContents): SystemPrinting => ({
  list: async () =>
    (await page().getPrintersAsync()).map((printer) => ({
      name: printer.name,
      title: printer.displayName,
      state: stateInSystem(printer),
    })),
  print: async (name, printed) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
    });
    try {
      await window.loadURL(documentOf(printed));
      return await hand(window.webContents, name, printed);
    } finally {
      window.destroy();
    }
  },
});
