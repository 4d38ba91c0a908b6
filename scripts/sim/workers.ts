import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Done, Job } from './jobs.ts';

/** Has one process for each core do all jobs, and tells of each as it is done; rejects when a process ends before. */
export const doInWorkers = async (jobs: ReadonlyArray<Job>, onDone: (done: Done) => void): Promise<void> => {
  const waiting = jobs.values();
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = fork(path.join(import.meta.dirname, 'worker.ts'));
      const next = (): void => {
        const job = waiting.next();
        if (job.done === true) worker.disconnect();
        else worker.send(job.value);
      };
      worker.on('message', (done: Done) => {
        onDone(done);
        next();
      });
      worker.on('error', reject);
      worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${String(code)}`))));
      next();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));
};
