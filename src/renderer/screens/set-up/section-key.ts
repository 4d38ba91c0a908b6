/** The sections of the set-up by name. */
export type SectionKey =
  | 'event'
  | 'events'
  | 'guest-list'
  | 'tickets'
  | 'lists'
  | 'journal'
  | 'printer'
  | 'layout'
  | 'preflight'
  | 'camera'
  | 'station'
  | 'stations'
  | 'pin'
  | 'live'
  | 'about';
