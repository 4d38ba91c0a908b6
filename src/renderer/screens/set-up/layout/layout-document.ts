import {
  type BlockAlignment,
  blockAlignments,
  type BlockSize,
  blockSizes,
  type LayoutField,
  layoutFields,
  type Turn,
  turns,
} from './layout-fields.ts';
import { readTree } from './layout-tree.ts';
import { type Margins, readMargins, writeMargin } from './margins.ts';
import { moveBlock } from './move-block.ts';

/** One thing on a badge. */
export type LayoutBlock = {
  /** Which of all blocks of the file it is; edits name it by that. */
  readonly at: number;
  readonly field: LayoutField;
  readonly on: boolean;
  readonly size: BlockSize;
  readonly align: BlockAlignment;
  /** How a category looks. */
  readonly as: 'bar' | 'word';
  /** Free text; null where the file has more in it than words. */
  readonly text: string | null;
  /** In how many groups it stands. */
  readonly depth: number;
};

/** What the editor understands of a layout file. */
export type LayoutSheet = {
  readonly blocks: ReadonlyArray<LayoutBlock>;
  readonly turn: Turn;
  readonly margins: Margins;
};

/** One change of one block. */
export type BlockEdit =
  | { readonly kind: 'on' | 'off' | 'up' | 'down' | 'remove'; readonly at: number }
  | { readonly kind: 'size'; readonly at: number; readonly size: BlockSize }
  | { readonly kind: 'align'; readonly at: number; readonly align: BlockAlignment }
  | { readonly kind: 'as'; readonly at: number; readonly as: 'bar' | 'word' }
  | { readonly kind: 'text'; readonly at: number; readonly text: string };

/** One change of a layout file. */
export type LayoutEdit =
  | BlockEdit
  | { readonly kind: 'add'; readonly field: LayoutField; readonly text: string }
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'margin'; readonly side: keyof Margins; readonly millimetres: number | null };

const oneOf = <Value extends string>(values: ReadonlyArray<Value>, text: string | undefined, usual: Value): Value =>
  values.find((value) => value === text) ?? usual;

const fieldOf = (element: Element): LayoutField | null => {
  const named = element.getAttribute('data-field') ?? element.getAttribute('data-off');
  return layoutFields.find((field) => field === named) ?? null;
};

const elementsIn = (badge: HTMLElement): ReadonlyArray<HTMLElement> =>
  Array.from(badge.querySelectorAll<HTMLElement>('[data-field], [data-off]')).filter(
    (element) => fieldOf(element) !== null,
  );

const depthOf = (element: Element, badge: Element): number => {
  const parent = element.parentElement;
  return parent === null || parent === badge ? 0 : 1 + depthOf(parent, badge);
};

/** Reads what the editor shows of a layout file; never fails. */
export const readLayout = (text: string): LayoutSheet => {
  const { badge } = readTree(text);
  const blocks = elementsIn(badge).flatMap((element, at): ReadonlyArray<LayoutBlock> => {
    const field = fieldOf(element);
    if (field === null) return [];
    const { size, align, as } = element.dataset;
    return [
      {
        at,
        field,
        on: element.hasAttribute('data-field'),
        size: oneOf(blockSizes, size, 'm'),
        align: oneOf(blockAlignments, align, 'usual'),
        as: as === 'word' ? 'word' : 'bar',
        text: field === 'text' && element.childElementCount === 0 ? (element.textContent ?? '') : null,
        depth: depthOf(element, badge),
      },
    ];
  });
  const margins = readMargins(badge.getAttribute('style') ?? '');
  return { blocks, turn: oneOf(turns, badge.dataset['rotate'], '0'), margins };
};

const rename = (element: Element, from: string, to: string): void => {
  const value = element.getAttribute(from);
  if (value === null) return;
  element.removeAttribute(from);
  element.setAttribute(to, value);
};

/** A value that is the usual one is not written, so that a file stays as short as it can be. */
const put = (element: Element, attribute: string, value: string, usual: string): void => {
  if (value === usual) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
};

const applyTo = (block: HTMLElement, badge: HTMLElement, edit: BlockEdit): void => {
  switch (edit.kind) {
    case 'on':
      return rename(block, 'data-off', 'data-field');
    case 'off':
      return rename(block, 'data-field', 'data-off');
    case 'up':
      return moveBlock(block, badge, 'before');
    case 'down':
      return moveBlock(block, badge, 'after');
    case 'remove':
      return block.remove();
    case 'size':
      return put(block, 'data-size', edit.size, 'm');
    case 'align':
      return put(block, 'data-align', edit.align, 'usual');
    case 'as':
      return put(block, 'data-as', edit.as, 'bar');
    case 'text':
      return block.replaceChildren(edit.text);
    default:
      return edit satisfies never;
  }
};

const add = (badge: HTMLElement, field: LayoutField, text: string): void => {
  const block = badge.ownerDocument.createElement('div');
  block.setAttribute('data-field', field);
  block.textContent = text;
  badge.append('  ', block, '\n');
};

/** The text of a layout file with one change made and everything else kept. */
export const editLayout = (text: string, edit: LayoutEdit): string => {
  const { badge, write } = readTree(text);
  if (edit.kind === 'add') add(badge, edit.field, edit.text);
  else if (edit.kind === 'turn') put(badge, 'data-rotate', edit.turn, '0');
  else if (edit.kind === 'margin') {
    const style = writeMargin(badge.getAttribute('style') ?? '', edit.side, edit.millimetres);
    put(badge, 'style', style, '');
  } else {
    const block = elementsIn(badge)[edit.at];
    if (block !== undefined) applyTo(block, badge, edit);
  }
  return write();
};

/** Whether people can be told by this badge. */
export const showsName = ({ blocks }: LayoutSheet): boolean => blocks.some(({ field, on }) => field === 'name' && on);

/** What the badge could show besides: fields that no block stands for. */
export const absentFields = ({ blocks }: LayoutSheet): ReadonlyArray<LayoutField> =>
  layoutFields.filter((wanted) => wanted !== 'text' && !blocks.some(({ field }) => field === wanted));
