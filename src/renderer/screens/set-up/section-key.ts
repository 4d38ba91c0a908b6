/** The sections of the set-up by name. */
export type SectionKey =
  | 'guest-list'
  | 'printer'
  | 'layout'
  | 'preflight'
  | 'camera'
  | 'station'
  | 'stations'
  | 'pin'
  | 'live'
  | 'about';
