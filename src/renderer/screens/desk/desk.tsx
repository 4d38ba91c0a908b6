import type { ReactNode } from 'react';

/** The staff's screen at the entrance. */
export const Desk = (_props: { readonly onSetUp: () => void }): ReactNode => <main />;
