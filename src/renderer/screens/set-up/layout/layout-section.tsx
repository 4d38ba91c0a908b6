import type { ReactNode } from 'react';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';
import type { Saving } from '../use-saving.ts';
import { LayoutEditor } from './layout-editor.tsx';
import { LayoutFileBar } from './layout-file-bar.tsx';
import { LayoutNoticeLine } from './layout-notice.tsx';
import { LayoutUsage } from './layout-usage.tsx';
import { Previews } from './previews.tsx';
import type { Drafting } from './use-layout-draft.ts';
import { useLayouts } from './use-layouts.ts';
import './layout.css';

type Props = { readonly saving: Saving; readonly drafting: Drafting };

/** How badges look: decided by looking at them. */
export const LayoutSection = ({ saving, drafting }: Props): ReactNode => {
  const text = useText();
  const { settings } = useStation();
  const layouts = useLayouts(drafting, settings.layouts.usual);
  const { draft, isChanged, put } = drafting;
  return (
    <div className="layout">
      {draft !== null && <LayoutFileBar layouts={layouts} drafting={drafting} draft={draft} />}
      <div className="layout-notice" role="status">
        {isChanged ? (
          <StatusLine icon="info">{text('layout.changed')}</StatusLine>
        ) : (
          layouts.notice?.kind !== 'trouble' && layouts.notice !== null && <LayoutNoticeLine notice={layouts.notice} />
        )}
        {layouts.notice?.kind === 'trouble' && <LayoutNoticeLine notice={layouts.notice} />}
      </div>
      {draft !== null && (
        <>
          <Previews layout={draft.text} />
          <LayoutEditor layout={draft.text} saving={saving} onChange={(next) => put({ ...draft, text: next })} />
        </>
      )}
      {layouts.files !== null && <LayoutUsage files={layouts.files} saving={saving} />}
    </div>
  );
};
