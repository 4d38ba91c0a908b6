import type { ReactNode } from 'react';
import { useText } from '../locales/use-text.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import type { VerdictTone } from './verdict-tone.ts';
import './tone.css';
import './verdict-mark.css';

const icons: Readonly<Record<VerdictTone, IconName>> = {
  admitted: 'check',
  left: 'arrow-out',
  attention: 'warning',
  refused: 'cross',
};

type Props = {
  readonly tone: VerdictTone;
  readonly size?: 'small' | 'large';
  /** In place of the tone's own word; null for the icon alone, with the word for screen readers. */
  readonly word?: string | null;
};

/** A verdict in word, icon and colour. */
export const VerdictMark = ({ tone, size = 'large', word }: Props): ReactNode => {
  const text = useText();
  return (
    <span className="verdict-mark" data-tone={tone} data-size={size}>
      <span className="verdict-disc">
        <Icon name={icons[tone]} />
      </span>
      <span className={word === null ? 'unseen' : 'verdict-word'}>{word ?? text(`common.verdict.${tone}`)}</span>
    </span>
  );
};
