import type { BadgePage } from './launch.ts';

type UsedFont = { readonly familyName: string; readonly isCustomFont: boolean; readonly glyphCount: number };

/** The fonts with which Chromium drew the badge that stands on the page; `isCustomFont` means that the page brought it. */
export const fontsUsed = (page: BadgePage): Promise<ReadonlyArray<UsedFont>> =>
  page.app.evaluate(async ({ webContents }) => {
    const contents = webContents.getAllWebContents().find((one) => one.getURL().includes('badge.html'));
    if (contents === undefined) throw new Error('There is no badge page.');
    const { debugger: inspector } = contents;
    inspector.attach();
    try {
      await inspector.sendCommand('DOM.enable');
      await inspector.sendCommand('CSS.enable');
      const { root } = await inspector.sendCommand('DOM.getDocument', { depth: 1 });
      const { nodeIds } = await inspector.sendCommand('DOM.querySelectorAll', {
        nodeId: root.nodeId,
        selector: 'body *',
      });
      const fonts: UsedFont[] = [];
      for (const nodeId of nodeIds as number[]) {
        const answer = await inspector.sendCommand('CSS.getPlatformFontsForNode', { nodeId });
        fonts.push(...(answer.fonts as UsedFont[]));
      }
      return fonts;
    } finally {
      inspector.detach();
    }
  });
