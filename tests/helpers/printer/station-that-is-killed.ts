import { openDatabase } from '#core/store/open-database.ts';
import { networkPrinter } from '#shared/domain/printer-target.ts';
import { startQueue } from './queue-under-test.ts';

// A process of its own: a queue on the given database and printer, until somebody kills it.
const [file = '', port = '', ...people] = process.argv.slice(2);
const opened = openDatabase(file);
if (!opened.ok) throw new Error(opened.code);
const queue = startQueue(opened.value, networkPrinter({ host: '127.0.0.1', port: Number(port) }, 384));
for (const person of people) queue.enqueue(person, false);
