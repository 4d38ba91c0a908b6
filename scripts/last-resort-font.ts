import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastResortFont } from './fonts/last-resort.ts';
import { projectRoot } from './runtime/paths.ts';

writeFileSync(join(projectRoot, 'src/renderer/badge/last-resort.ttf'), lastResortFont());
