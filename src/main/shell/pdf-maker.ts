import { BrowserWindow } from 'electron';
import { hasPageNumbers, type MakePdf, type PaperDocument } from '#shared/contract/paper-document.ts';

// A multiple of what is on one sheet, so that every slice but the last ends with a full one.
const sliceSize = 200;
const sliceWithinMs = 60_000;
const printWithinMs = 300_000;

// Digits alone: this part of a page has none of the program's fonts.
const pageNumber = `<div style="width: 100%; font-size: 8px; text-align: center">
  <span class="pageNumber"></span> / <span class="totalPages"></span></div>`;

const openPage = async (pageUrl: string): Promise<BrowserWindow> => {
  const window = new BrowserWindow({
    show: false,
    width: 800,
    height: 1_130,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      backgroundThrottling: false,
      spellcheck: false,
    },
  });
  try {
    await window.loadURL(pageUrl);
    return window;
  } catch (error) {
    window.destroy();
    throw error;
  }
};

const slices = (document: PaperDocument): ReadonlyArray<PaperDocument> => {
  const count = Math.max(1, Math.ceil(document.items.length / sliceSize));
  return Array.from({ length: count }, (_, at): PaperDocument => {
    const from = at * sliceSize;
    return { ...document, items: document.items.slice(from, from + sliceSize) } as PaperDocument;
  });
};

/** Waits for what a page does; rejects when the page goes away or takes too long. */
const answerOf = async <T>(window: BrowserWindow, work: Promise<T>, withinMs: number): Promise<T> => {
  const failed = Promise.withResolvers<never>();
  const fail = (): void => failed.reject(new Error('The paper page is gone or does not answer.'));
  const timer = setTimeout(fail, withinMs);
  window.webContents.once('render-process-gone', fail);
  window.once('closed', fail);
  try {
    return await Promise.race([work, failed.promise]);
  } finally {
    clearTimeout(timer);
    window.off('closed', fail);
    if (!window.isDestroyed()) window.webContents.off('render-process-gone', fail);
  }
};

/** Makes PDFs in hidden pages, one page a document, which is gone when the document is made. */
export const createPdfMaker =
  (pageUrl: string): MakePdf =>
  async (document, { onProgress, signal } = {}) => {
    const total = document.items.length;
    const window = await openPage(pageUrl);
    const destroy = (): void => {
      if (!window.isDestroyed()) window.destroy();
    };
    // A page that is being printed hears of nothing else: only its end stops it.
    signal?.addEventListener('abort', destroy);
    try {
      let done = 0;
      for (const slice of slices(document)) {
        if (signal?.aborted === true) return null;
        await answerOf(
          window,
          window.webContents.executeJavaScript(`addToPaper(${JSON.stringify(slice)})`),
          sliceWithinMs,
        );
        done += slice.items.length;
        onProgress?.({ done, total });
      }
      const printing = window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        ...(hasPageNumbers(document.kind)
          ? { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: pageNumber }
          : {}),
      });
      return await answerOf(window, printing, printWithinMs);
    } catch (error) {
      if (signal?.aborted === true) return null;
      throw error;
    } finally {
      signal?.removeEventListener('abort', destroy);
      destroy();
    }
  };
