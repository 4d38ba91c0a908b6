import type { ReactNode } from 'react';

/** Asks for the staff PIN. */
export const Lock = (_props: { readonly onUnlocked: () => void; readonly onBack: () => void }): ReactNode => <main />;
