import { setImmediate as nextTurn } from 'node:timers/promises';
import { foldedWords } from '#shared/domain/names/fold.ts';
import type { EventWords } from './cell-values.ts';
import { recogniseHeading } from './recognise-columns.ts';
import type { Table, TableRow } from './table.ts';

/** The heading under which add-ons stand once they were put beside the ticket that they belong to. */
export const addOnsHeading = 'Add-ons';

const orderWords = new Set(['ordercode', 'bestellnummer', 'bestellcode', 'bestellung', 'order']);
const positionWords = new Set(['positionid', 'positionsid', 'position', 'positionsnummer']);
const addOnToWords = new Set(['addontopositionid', 'zusatzproduktzupositionsid', 'zusatzproduktzuposition']);

type Found = { readonly order: number; readonly product: number; readonly position: number; readonly addOnTo: number };

const indexOf = (headers: ReadonlyArray<string>, words: ReadonlySet<string>): number =>
  headers.findIndex((header) => words.has(foldedWords(header).join('')));

const find = (headers: ReadonlyArray<string>): Found | null => {
  const order = indexOf(headers, orderWords);
  const product = headers.findIndex((header) => ['product', 'produkt'].includes(foldedWords(header).join('')));
  if (order < 0 || product < 0) return null;
  return { order, product, position: indexOf(headers, positionWords), addOnTo: indexOf(headers, addOnToWords) };
};

type Ticket = { readonly line: number; readonly position: string; readonly name: string };

/**
 * Shops write each product of an order on a line of its own: a workshop bought with a ticket is put beside the ticket, and its line
 * is no person. A list without orders stays as it is.
 */
export const withAddOns = async (table: Table, event: EventWords): Promise<Table> => {
  const found = find(table.headers);
  if (found === null) return table;
  const { order, product, position, addOnTo } = found;
  const nameColumns = table.headers.flatMap((header, index) =>
    ['name', 'givenName', 'familyName'].includes(recogniseHeading(header)?.field ?? '') ? [index] : [],
  );
  const nameOf = (cells: ReadonlyArray<string>): string =>
    nameColumns
      .map((index) => cells[index] ?? '')
      .join(' ')
      .trim();
  const tickets = new Map<string, Ticket[]>();
  const booked = new Map<number, string[]>();
  const addOns = new Set<number>();

  const look = ({ line, cells }: TableRow): void => {
    if (cells === null) return;
    const text = (index: number): string => (index < 0 ? '' : (cells[index] ?? '').trim());
    const ofOrder = tickets.get(text(order)) ?? [];
    const name = nameOf(cells);
    const owner =
      ofOrder.find((ticket) => text(addOnTo) !== '' && ticket.position === text(addOnTo)) ??
      ofOrder.findLast((ticket) => name === '' || ticket.name === name);
    if (owner !== undefined && event.isCheckpoint(text(product))) {
      booked.set(owner.line, [...(booked.get(owner.line) ?? []), text(product)]);
      addOns.add(line);
    } else if (name !== '') tickets.set(text(order), [...ofOrder, { line, position: text(position), name }]);
  };
  for (const rows of table.slices()) {
    await nextTurn();
    rows.forEach(look);
  }
  if (addOns.size === 0) return table;

  const width = table.headers.length;
  const beside = ({ line, cells }: TableRow): TableRow => {
    if (cells === null || cells.length > width) return { line, cells };
    return {
      line,
      cells: [...cells, ...Array.from({ length: width - cells.length }, () => ''), (booked.get(line) ?? []).join('; ')],
    };
  };
  const slices = function* (): Generator<ReadonlyArray<TableRow>> {
    for (const rows of table.slices()) yield rows.filter(({ line }) => !addOns.has(line)).map(beside);
  };
  return { ...table, headers: [...table.headers, addOnsHeading], slices };
};
