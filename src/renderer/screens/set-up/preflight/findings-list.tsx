import type { ReactNode } from 'react';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { PreflightFinding } from '#shared/contract/preflight.ts';
import { isBlank } from '#shared/domain/names/shown-text.ts';
import { Icon } from '../../../components/icon.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { BadgePicture } from './badge-picture.tsx';

const rowOptions = { estimatedRowHeight: 72 };

/** A readable line of characters that may themselves be marks or invisible. */
const named = (characters: ReadonlyArray<string>): string =>
  characters
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');

/** All findings, however many, and beside them the badge of the one that is chosen. */
export const FindingsList = ({ findings }: { readonly findings: ReadonlyArray<PreflightFinding> }): ReactNode => {
  const text = useText();
  const [chosen, setChosen] = useState<number | null>(null);
  const items = findings.map((finding, at) => ({ id: at, finding }));
  const attendeeId = chosen === null ? null : (findings[chosen]?.attendeeId ?? null);
  return (
    <div className="preflight-findings">
      <Virtualizer layout={ListLayout} layoutOptions={rowOptions}>
        <ListBox
          className="preflight-list"
          aria-label={text('readiness.findings')}
          items={items}
          selectionMode="single"
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            setChosen(typeof key === 'number' ? key : null);
          }}
        >
          {({ id, finding: { name, kind, characters } }) => (
            <ListBoxItem id={id} className="preflight-finding" textValue={name}>
              <Icon name="warning" />
              <div>
                <strong className="preflight-name">
                  <bdi>{isBlank(name) ? text('readiness.no-name') : name}</bdi>
                </strong>
                <span>{text(`readiness.kind.${kind}`, { characters: named(characters) })}</span>
              </div>
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
      <div className="preflight-look" aria-live="polite">
        {attendeeId === null ? (
          <p className="preflight-hint">{text('readiness.pick')}</p>
        ) : (
          <BadgePicture attendeeId={attendeeId} />
        )}
      </div>
    </div>
  );
};
