import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { useText } from '../../locales/use-text.tsx';
import type { SectionKey } from '../set-up/section-key.ts';
import { guideSteps, useGuide } from './guide-steps.ts';

type Props = { readonly shown: SectionKey; readonly go: (section: SectionKey) => void };

/** Leads from section to section after an event was made, for as long as somebody wants it. */
export const Guide = ({ shown, go }: Props): ReactNode => {
  const text = useText();
  const [isOn, end] = useGuide();
  if (!isOn) return null;
  const place = guideSteps.findIndex((step) => step === shown);
  const next = guideSteps[place + 1] ?? null;
  return (
    <nav className="guide" aria-label={text('events.guide')}>
      <p>
        <strong>{text('events.guide')}</strong>{' '}
        {place === -1
          ? text('events.guide.elsewhere')
          : text('events.guide.step', { step: place + 1, of: guideSteps.length })}{' '}
        {place !== -1 && text(`events.guide.${guideSteps[place] ?? 'event'}`)}
      </p>
      <div className="event-actions">
        {next !== null && (
          <Button look="primary" onPress={() => go(next)}>
            {text('events.guide.next', { section: text(`set-up.section.${next}`) })}
          </Button>
        )}
        <Button look={next === null ? 'primary' : 'plain'} onPress={end}>
          {text(next === null ? 'events.guide.done' : 'events.guide.end')}
        </Button>
      </div>
    </nav>
  );
};
