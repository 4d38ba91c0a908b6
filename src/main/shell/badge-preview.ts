import type { BadgeDrawing, DrawnBadge } from '#shared/contract/badge.ts';
import { createBadgeRenderer, type WarmBadgeRenderer } from './badge-renderer.ts';

/** Draws badges that are only looked at, in a page of its own: no layout that is being tried delays a badge that prints. */
export type BadgePreview = {
  readonly draw: (badge: BadgeDrawing) => Promise<DrawnBadge>;
  readonly close: () => void;
};

const idleMs = 20_000;

/** Opens the page when it is needed and closes it when it was not for twenty seconds. */
export const createBadgePreview = (pageUrl: string): BadgePreview => {
  let renderer: WarmBadgeRenderer | null = null;
  let idle: NodeJS.Timeout | undefined;
  let drawing = 0;

  const close = (): void => {
    clearTimeout(idle);
    renderer?.close();
    renderer = null;
  };

  return {
    draw: async (badge) => {
      clearTimeout(idle);
      renderer ??= createBadgeRenderer({ pageUrl });
      drawing += 1;
      try {
        return await renderer.draw(badge);
      } finally {
        drawing -= 1;
        if (drawing === 0) idle = setTimeout(close, idleMs).unref();
      }
    },
    close,
  };
};
