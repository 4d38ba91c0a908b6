import type { IconName } from '../../components/icon-paths.ts';

/** What the desk shows beside the camera: the door itself, the list of people, the rooms, what was done. */
export const deskViews = ['desk', 'guests', 'rooms', 'journal'] as const;
export type DeskView = (typeof deskViews)[number];

/** The icon that stands for a view. */
export const deskViewIcons: Readonly<Record<DeskView, IconName>> = {
  desk: 'ticket',
  guests: 'people',
  rooms: 'arrow-in',
  journal: 'clock',
};
