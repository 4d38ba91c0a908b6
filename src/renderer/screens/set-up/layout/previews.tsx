import type { ReactNode } from 'react';
import type { LayoutSample } from '#shared/contract/layout.ts';
import { Icon } from '../../../components/icon.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';
import { usePreview } from './use-preview.ts';

type Sample = Exclude<LayoutSample, 'invented'>;
const samples: ReadonlyArray<Sample> = ['longest', 'shortest', 'right-to-left'];

/** Characters without a picture can only be told by their number. */
const named = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const Warning = ({ children }: { readonly children: string }): ReactNode => (
  <p className="layout-warning">
    <Icon name="warning" />
    <span>{children}</span>
  </p>
);

const Preview = ({ layout, sample }: { readonly layout: string; readonly sample: Sample }): ReactNode => {
  const text = useText();
  const { settings } = useStation();
  const { paper, printer } = settings;
  const { preview, state } = usePreview({ text: layout, paper, sample, printer });
  const failed = state === 'render-failed' || state === 'locked' || state === 'nobody';
  return (
    <figure className="layout-preview" data-state={state} aria-busy={state === 'drawing'}>
      <figcaption>
        <strong>{text(`layout.sample.${sample}`)}</strong>
        {preview !== null && <bdi>{preview.name}</bdi>}
      </figcaption>
      <div className="layout-warnings" role="status">
        {failed && <Warning>{text(`layout.preview.${state}`)}</Warning>}
        {!failed && preview?.overflows === true && <Warning>{text('layout.preview.overflows')}</Warning>}
        {!failed && preview !== null && preview.missing.length > 0 && (
          <Warning>{text('layout.preview.missing', { characters: preview.missing.map(named).join(', ') })}</Warning>
        )}
      </div>
      {preview === null ? (
        <div className="layout-sheet">{state === 'drawing' && text('layout.preview.drawing')}</div>
      ) : (
        <img
          className="layout-sheet"
          src={preview.image}
          style={{ inlineSize: `${preview.widthMm}mm` }}
          alt={text('layout.preview.of', { name: preview.name })}
        />
      )}
    </figure>
  );
};

/** Three badges as they would be printed, at true size: the hardest names of the list, side by side. */
export const Previews = ({ layout }: { readonly layout: string }): ReactNode => {
  const text = useText();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by keyboard too
    <section className="layout-previews" aria-label={text('layout.previews')} tabIndex={0}>
      {samples.map((sample) => (
        <Preview key={sample} layout={layout} sample={sample} />
      ))}
    </section>
  );
};
