/** What of a person or an event a block of a badge can show; `text` is free text of the layout itself. */
export const layoutFields = [
  'logo',
  'event',
  'category',
  'name',
  'role',
  'organisation',
  'lines',
  'marks',
  'code',
  'text',
] as const;
export type LayoutField = (typeof layoutFields)[number];

/** How large a block is; `m` is what a block has that says nothing. */
export const blockSizes = ['s', 'm', 'l', 'xl'] as const;
export type BlockSize = (typeof blockSizes)[number];

/** Where a block's words stand; `usual` leaves it to the layout. */
export const blockAlignments = ['usual', 'start', 'center', 'end'] as const;
export type BlockAlignment = (typeof blockAlignments)[number];

/** By how many degrees, clockwise, a badge is turned. */
export const turns = ['0', '90', '180', '270'] as const;
export type Turn = (typeof turns)[number];
