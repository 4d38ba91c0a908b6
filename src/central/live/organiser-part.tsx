import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import type { LiveCounts } from '#shared/contract/sync.ts';
import type { LiveLanguage } from './languages.ts';
import { PublicCounts } from './public-counts.tsx';
import type { Organiser } from './use-organiser.ts';

type Props = {
  readonly counts: LiveCounts;
  readonly language: LiveLanguage;
  readonly organiser: Organiser;
};

// Guests' phones never load it.
const OrganiserView = lazy(async () => ({ default: (await import('./organiser/organiser-view.tsx')).OrganiserView }));

/** What organisers see, loaded when it is needed; the counts until then. */
export const OrganiserPart = (props: Props): ReactNode => (
  <Suspense fallback={<PublicCounts counts={props.counts} />}>
    <OrganiserView {...props} />
  </Suspense>
);
