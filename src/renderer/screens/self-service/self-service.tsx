import type { ReactNode } from 'react';

/** An attendee checking in alone. */
export const SelfService = (_props: { readonly onStaff: () => void }): ReactNode => <main />;
