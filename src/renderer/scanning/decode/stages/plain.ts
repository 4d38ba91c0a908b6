import type { Stage } from './stage.ts';

/** The picture as it is: ZXing-C++ with its local threshold reads 88 % of our photographs in 5 ms. */
export const plain: Stage = {
  name: 'plain',
  read: ({ rgba }, reader) => reader.read(rgba),
};
