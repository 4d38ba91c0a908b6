import { spaceOn, type BadgeSpace, type Paper } from '#shared/domain/paper.ts';

const label = (widthMm: number, heightMm: number): Paper => ({ kind: 'label', widthMm, heightMm });
const receipt = { dots: 576, dotsPerMm: 8 };
const labels203 = { dots: 832, dotsPerMm: 8 };
const labels300 = { dots: 1_275, dotsPerMm: 11.81 };

/** The papers that badges come out on most, on heads of 203 and 300 dots an inch. */
export const papers: Readonly<Record<string, BadgeSpace>> = {
  'an 80 mm roll': spaceOn({ kind: 'roll', widthMm: 80 }, receipt),
  'a 58 mm roll': spaceOn({ kind: 'roll', widthMm: 58 }, { dots: 384, dotsPerMm: 8 }),
  'a label of 62 × 100 mm': spaceOn(label(62, 100), { dots: 696, dotsPerMm: 11.81 }),
  'a label of 57 × 102 mm': spaceOn(label(57, 102), labels203),
  'a label of 96 × 82 mm': spaceOn(label(96, 82), labels203),
  'a label of A6': spaceOn(label(105, 148), labels203),
  'a label of A6 at 300 dots an inch': spaceOn(label(105, 148), labels300),
};
