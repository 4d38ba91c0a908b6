import type { Announcement, Channel } from './ipc.ts';
import type { TroubleChannel } from './trouble.ts';

// The preload needs the names alone: the schemas behind them would make it many times as large.

/** The names of all requests of a page; a test holds them equal to the contract. */
export const channels = [
  'station.state',
  'scan.submit',
  'scan.person',
  'scan.undo',
  'scan.recent',
  'attendee.search',
  'attendee.get',
  'badge.print',
  'badge.settle',
  'badge.retry',
  'badge.test',
  'tray.list',
  'printer.list',
  'printer.use',
  'printer.new-roll',
  'printer.check',
  'settings.save',
  'lock.unlock',
  'lock.lock',
  'lock.state',
  'lock.set-pin',
  'import.preview',
  'import.paste',
  'import.apply',
  'import.cancel',
  'tickets.count',
  'tickets.make',
  'tickets.cancel',
  'tickets.reveal',
  'tickets.replace',
  'import.last',
  'import.undo',
  'preflight.start',
  'preflight.cancel',
  'preflight.badge',
  'layout.list',
  'layout.read',
  'layout.save',
  'layout.delete',
  'layout.import',
  'layout.export',
  'layout.preview',
  'fleet.view',
  'fleet.pairing-code',
  'fleet.organiser-link',
  'fleet.change-station',
  'fleet.revoke-station',
  'fleet.settle',
  'fleet.find',
  'fleet.join',
  'fleet.leave',
  'station.quit',
  'camera.report',
  'battery.report',
  'page.alive',
] as const satisfies ReadonlyArray<Channel>;

/** The names of all requests of the page that is shown when no station could be opened. */
export const troubleChannels = ['trouble.view', 'trouble.act'] as const satisfies ReadonlyArray<TroubleChannel>;

/** The names of everything that a page is told unasked. */
export const announcements = [
  'station.changed',
  'scan.happened',
  'import.progress',
  'preflight.progress',
  'tickets.progress',
  'lock.changed',
] as const satisfies ReadonlyArray<Announcement>;
