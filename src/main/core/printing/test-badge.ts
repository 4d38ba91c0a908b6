import type { BadgeContent } from '#shared/contract/badge.ts';

/** A badge that belongs to nobody: shows at one look whether width, darkness and scripts come out. */
export const testBadge = (eventName: string): BadgeContent => ({
  name: 'Zoë Łęcka-Ğüneş',
  organisation: 'Олена · محمد العلي · Nguyễn · 王芳',
  role: null,
  category: 'TEST',
  marks: [],
  lines: [],
  code: 'EINLASS-TEST',
  eventName,
  logo: null,
});
