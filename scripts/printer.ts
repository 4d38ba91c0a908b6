import { parseArgs } from 'node:util';
import { readPrinterTarget } from '#shared/domain/printer-address.ts';
import type { PrinterLanguage } from '#shared/domain/printer-target.ts';
import { checkPrinter } from './printer/check.ts';
import { showReport } from './printer/report.ts';
import { runCommand } from './runtime/failure.ts';

const usage = 'npm run printer -- check tcp://HOST[:PORT] | /dev/usb/lp0 [--language escpos|zpl|brother-ql]';
const languages: ReadonlyArray<PrinterLanguage> = ['escpos', 'zpl', 'brother-ql'];

/** `npm run printer -- check ...`: a report of all that a printer tells without printing; ends with 0 when badges can be printed. */
await runCommand(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { language: { type: 'string' } } });
  const [command, address = ''] = positionals;
  const target = readPrinterTarget(address);
  const asked = languages.find((language) => language === values.language);
  if (command !== 'check' || target?.kind !== 'direct' || (values.language !== undefined && asked === undefined)) {
    console.error(`Usage: ${usage}`);
    return 2;
  }
  const report = await checkPrinter({ connection: target.connection, language: asked ?? target.language });
  console.log(showReport(report));
  return report.usable ? 0 : 1;
});
