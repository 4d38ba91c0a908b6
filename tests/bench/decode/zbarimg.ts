import { execFile } from 'node:child_process';
import type { Look } from './look.ts';

const noCodeFound = 4;

/** Shows a picture file to Debian's zbarimg; its time includes the start of the program and the loading of the file. */
export const lookByZbarimg = (file: string): Promise<Look> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const args = ['--quiet', '--xml', '--oneshot', '-Sdisable', '-Sqrcode.enable', file];
    execFile('zbarimg', args, { timeout: 20_000, maxBuffer: 1 << 24 }, (error, output) => {
      const ms = performance.now() - start;
      if (error !== null && error.code !== noCodeFound && error.killed !== true) {
        reject(new Error('zbarimg (Debian: zbar-tools) did not run', { cause: error }));
        return;
      }
      const data = /<data(?<coding>[^>]*)><!\[CDATA\[(?<text>[\s\S]*?)\]\]><\/data>/.exec(output)?.groups;
      const text =
        data?.['coding']?.includes('base64') === true
          ? Buffer.from(data['text'] ?? '', 'base64').toString()
          : data?.['text'];
      resolve({ text, ms });
    });
  });
