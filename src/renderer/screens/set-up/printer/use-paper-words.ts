import type { Paper } from '#shared/domain/paper.ts';
import { paperNameOf } from '#shared/domain/usual-papers.ts';
import { useText } from '../../../locales/use-text.tsx';

/** A paper in words. */
export const usePaperWords = (): ((paper: Paper) => string) => {
  const text = useText();
  return (paper) => {
    const name = paperNameOf(paper);
    if (name !== null) return text(`set-up.paper.${name}`);
    return paper.kind === 'roll'
      ? text('set-up.paper.roll-of', { width: paper.widthMm })
      : text('set-up.paper.label-of', { width: paper.widthMm, height: paper.heightMm });
  };
};
