import { runCommand } from './runtime/failure.ts';
import { takePictures } from './screenshots/take-all.ts';

/** `npm run screenshots`: takes the pictures in `docs/pictures` anew. */
const screenshots = async (): Promise<number> => {
  await takePictures();
  return 0;
};

await runCommand(screenshots);
