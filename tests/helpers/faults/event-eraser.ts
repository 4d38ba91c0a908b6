import { eraseEvent } from '#core/event/erase-event.ts';

// A process of its own that deletes an event until it is killed.
const [dataFolder = '', id = ''] = process.argv.slice(2);
eraseEvent({ dataFolder, binding: null }, { id, eventName: id, at: 7, why: 'asked' });
