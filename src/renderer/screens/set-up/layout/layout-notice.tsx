import type { ReactNode } from 'react';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { useLayoutWords } from './use-layout-words.ts';
import type { LayoutNotice } from './use-layouts.ts';

/** How the last thing that was done to a layout went, in plain words. */
export const LayoutNoticeLine = ({ notice }: { readonly notice: LayoutNotice }): ReactNode => {
  const text = useText();
  const words = useLayoutWords();
  if (notice.kind === 'trouble')
    return (
      <StatusLine icon="warning" tone="attention">
        {text(`layout.trouble.${notice.code}`)}
      </StatusLine>
    );
  return (
    <StatusLine icon="check" tone="admitted">
      {notice.kind === 'exported'
        ? text('layout.done.exported', { path: notice.path })
        : text(`layout.done.${notice.kind}`, { name: words(notice.name) })}
    </StatusLine>
  );
};
