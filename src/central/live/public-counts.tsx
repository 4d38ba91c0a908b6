import type { ReactNode } from 'react';
import type { LiveCounts } from '#shared/contract/sync.ts';
import { Arrivals } from './arrivals/arrivals.tsx';
import { Categories } from './categories.tsx';
import { Checkpoints } from './checkpoints.tsx';
import { Overview } from './overview.tsx';
import { besideTheHeadcount } from './rooms.ts';

/** All counts, for anybody. */
export const PublicCounts = ({ counts }: { readonly counts: LiveCounts }): ReactNode => (
  <div className="cards" data-rooms={besideTheHeadcount(counts.checkpoints).length > 0}>
    <Overview counts={counts} />
    <Categories categories={counts.categories} />
    <Checkpoints checkpoints={counts.checkpoints} />
    <Arrivals counts={counts} />
  </div>
);
