import type { ReactNode } from 'react';

/** Where a station is set up. */
export const SetUp = (_props: { readonly onClose: () => void }): ReactNode => <main />;
