import type { ReactNode } from 'react';

/** A name in whatever script, kept apart from the direction of the words around it. */
export const PersonName = ({ name }: { readonly name: string }): ReactNode => <bdi>{name}</bdi>;
