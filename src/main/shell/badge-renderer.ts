import { BrowserWindow } from 'electron';
import { tokenStrip, type ShowBadge, type ShownBadge } from '#shared/contract/badge-page.ts';
import type { BadgeDrawing, BadgeRenderer, DrawnBadge, GreyImage } from '#shared/contract/badge.ts';
import { badgeOf } from './captured-badge.ts';
import { turned } from './turned.ts';

export type BadgeRendererOptions = {
  /** Address of the badge page. */
  readonly pageUrl: string;
  /** Milliseconds that one badge may take, with starting the page anew once. */
  readonly deadline?: number;
  /** Told of characters that no bundled font holds, as code points. */
  readonly onMissingGlyphs?: (codePoints: ReadonlyArray<number>) => void;
  /** Told when a badge did not fit on its paper. */
  readonly onOverflow?: () => void;
};

/** A badge renderer with a life: `warm` loads page and fonts before the first badge needs them; `draw` tells what it saw. */
export type WarmBadgeRenderer = BadgeRenderer & {
  readonly draw: (badge: BadgeDrawing) => Promise<DrawnBadge>;
  readonly warm: () => Promise<void>;
  readonly close: () => void;
};

// Tall enough for nearly every badge: growing costs a repaint.
const usualHeight = 1_000;
const usualWidth = 576;

const warmUpContent: BadgeDrawing['content'] = {
  name: 'Aäß Żłę Nguyễn Жїґ محمد שלום ไทย हिन्दी ሰላም ქართული Հայ',
  organisation: 'Organisation',
  role: null,
  category: 'A',
  marks: ['A'],
  lines: ['1'],
  code: 'WARM',
  eventName: 'A',
  logo: null,
};

const warmUp: BadgeDrawing = {
  content: warmUpContent,
  layout: '',
  space: { widthDots: usualWidth, heightDots: null, dotsPerMm: 8 },
};

const openWindow = async (pageUrl: string): Promise<BrowserWindow> => {
  const window = new BrowserWindow({
    show: false,
    width: usualWidth,
    height: usualHeight,
    useContentSize: true,
    frame: false,
    webPreferences: {
      offscreen: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      backgroundThrottling: false,
      spellcheck: false,
    },
  });
  window.webContents.setFrameRate(60);
  await window.loadURL(pageUrl);
  return window;
};

const call = (show: Parameters<ShowBadge>): string =>
  `showBadge(${show.map((value) => JSON.stringify(value)).join(', ')})`;

/** Rejects when the page's process ends, which `executeJavaScript` alone would wait for in vain. */
const whenGone = (window: BrowserWindow): { readonly promise: Promise<never>; readonly forget: () => void } => {
  const listening = new AbortController();
  const promise = new Promise<never>((_, reject) => {
    const fail = (): void => reject(new Error('The badge page is gone.'));
    window.webContents.once('render-process-gone', fail);
    window.once('closed', fail);
    listening.signal.addEventListener('abort', () => {
      window.off('closed', fail);
      if (!window.isDestroyed()) window.webContents.off('render-process-gone', fail);
    });
  });
  return { promise, forget: () => listening.abort() };
};

/** Captures until the picture is of this very badge, from top to bottom. */
const capture = async (
  window: BrowserWindow,
  { width: wide, height: high }: ShownBadge,
  token: number,
  end: number,
): Promise<GreyImage> => {
  while (performance.now() < end) {
    const picture = await window.webContents.capturePage({ x: 0, y: 0, width: wide, height: high });
    const { width, height } = picture.getSize();
    const badge = badgeOf({ width, height, data: picture.toBitmap() }, { width: wide, height: high }, token);
    if (badge !== null) return badge;
    window.webContents.invalidate();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('The badge was not painted in time.');
};

/** Renders badges one after the other in one hidden page, which is kept warm and is opened anew when it crashed. */
export const createBadgeRenderer = ({
  pageUrl,
  deadline = 10_000,
  onMissingGlyphs = () => undefined,
  onOverflow = () => undefined,
}: BadgeRendererOptions): WarmBadgeRenderer => {
  let window: Promise<BrowserWindow> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let tokens = 0;
  let closed = false;

  const discard = async (opened: Promise<BrowserWindow>): Promise<void> => {
    if (window === opened) window = null;
    const discarded = await opened.catch(() => null);
    if (discarded !== null && !discarded.isDestroyed()) discarded.destroy();
  };

  const show = async (page: BrowserWindow, badge: BadgeDrawing, end: number): Promise<DrawnBadge> => {
    tokens = (tokens + 1) % 2 ** (tokenStrip.bits - 2);
    const token = tokens;
    const shown = (await page.webContents.executeJavaScript(call([badge, token]))) as ShownBadge;
    if (shown.missingGlyphs.length > 0) onMissingGlyphs(shown.missingGlyphs);
    if (shown.overflows) onOverflow();
    const width = Math.max(usualWidth, shown.width);
    const height = Math.max(usualHeight, shown.height);
    const [wide, high] = page.getContentSize();
    if (wide !== width || high !== height) page.setContentSize(width, height);
    const captured = await capture(page, shown, token, end);
    return {
      image: turned(captured, shown.turn),
      overflows: shown.overflows,
      missingGlyphs: shown.missingGlyphs,
    };
  };

  const attempt = async (badge: BadgeDrawing): Promise<DrawnBadge> => {
    if (closed) throw new Error('The badge renderer is closed.');
    const end = performance.now() + deadline / 2;
    window ??= openWindow(pageUrl);
    const opened = window;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The badge page does not answer.')), deadline / 2);
    });
    let forget: (() => void) | null = null;
    try {
      const page = await Promise.race([opened, late]);
      const gone = whenGone(page);
      forget = gone.forget;
      return await Promise.race([show(page, badge, end), late, gone.promise]);
    } catch (error) {
      await discard(opened);
      throw error;
    } finally {
      clearTimeout(timer);
      forget?.();
    }
  };

  const draw = (badge: BadgeDrawing): Promise<DrawnBadge> => {
    const turn = last.then(() => attempt(badge).catch(() => attempt(badge)));
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    draw,
    render: async (badge) => (await draw(badge)).image,
    warm: async () => {
      // A page that cannot be opened now fails again, and loudly, with the first badge.
      await draw(warmUp).catch(() => undefined);
    },
    close: () => {
      closed = true;
      if (window !== null) void discard(window);
    },
  };
};
