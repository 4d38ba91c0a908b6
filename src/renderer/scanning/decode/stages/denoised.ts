import { boxBlur } from '../image/box-blur.ts';
import { preparedStage } from './prepared.ts';

/** Five by five means: takes away the noise of dark pictures and the texture of what the code is printed on. */
export const denoised = preparedStage('denoised', (grey) => boxBlur(grey, 2));
