/** The columns of each table: how they are called and how wide they are. */
import type { TABLES, TableKind } from '../../../graph-data/model/tables.ts';

export type Column = {
  name: string;
  title: string;
  /** In CSS pixels; a table that is wider than its room scrolls. */
  width: number;
  /** Set to the right. */
  number?: true;
};

/** How each table is called. */
export const TABLE_TITLES = {
  entity: 'Entities',
  relation: 'Relations',
  citation: 'Quotes',
  document: 'Documents',
} as const satisfies Record<TableKind, string>;

/** In the order of the table. */
export const COLUMNS: {
  [K in TableKind]: readonly (Column & { name: (typeof TABLES)[K][number] })[];
} = {
  entity: [
    { name: 'name', title: 'Name', width: 240 },
    { name: 'type', title: 'Type', width: 130 },
    { name: 'aliases', title: 'Aliases', width: 220 },
    { name: 'description', title: 'Description', width: 340 },
    { name: 'degree', title: 'Relations', width: 90, number: true },
  ],
  relation: [
    { name: 'source', title: 'From', width: 180 },
    { name: 'label', title: 'Label', width: 220 },
    { name: 'target', title: 'To', width: 180 },
    { name: 'type', title: 'Type', width: 120 },
    { name: 'speaker', title: 'Said by', width: 150 },
    { name: 'modality', title: 'Said as', width: 110 },
    { name: 'negated', title: 'Negated', width: 90 },
    { name: 'occurred', title: 'When', width: 120 },
    { name: 'citations', title: 'Quotes', width: 80, number: true },
  ],
  citation: [
    { name: 'quote', title: 'Quote', width: 420 },
    { name: 'relation', title: 'Relation', width: 300 },
    { name: 'document', title: 'Document', width: 220 },
    { name: 'stance', title: 'Stance', width: 100 },
    { name: 'verdict', title: 'Check', width: 110 },
    { name: 'finding', title: 'Finding', width: 130 },
  ],
  document: [
    { name: 'title', title: 'Title', width: 340 },
    { name: 'publisher', title: 'Publisher', width: 160 },
    { name: 'author', title: 'Author', width: 150 },
    { name: 'published', title: 'Published', width: 120 },
    { name: 'url', title: 'Address', width: 260 },
    { name: 'citations', title: 'Quotes', width: 80, number: true },
  ],
};
