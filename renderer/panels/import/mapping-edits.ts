/** Changes of a mapping, as a person makes them on what the service took a table for. Pure. */
import {
  type MAPPED_TABLES,
  TABLE_FIELDS,
  TABLES,
} from '../../../graph-data/model/import-words.ts';
import type { Mapping, PeekedTable } from '../../../graph-data/model/imports.ts';

type MappedTable = (typeof MAPPED_TABLES)[number];

/** The mapping that says in full what a table is taken for now, for a change to begin from. */
export function mappingOfTable(table: PeekedTable, mapping: Mapping | null): Mapping {
  const columns = Object.fromEntries(
    table.columns.flatMap(({ name, field }) => (field === null ? [] : [[field, name] as const])),
  );
  return {
    ...mapping,
    ...(table.kind === null ? {} : { table: table.kind }),
    exact: true,
    columns: { ...mapping?.columns, ...columns },
    values: mapping?.values ?? {},
  };
}

/** Says what a column is; null: it is not read. A field has one column. */
export function setColumn(mapping: Mapping, name: string, field: string | null): Mapping {
  const kept = Object.entries(mapping.columns).filter(
    ([other, column]) => column !== name && other !== field,
  );
  const columns = Object.fromEntries(field === null ? kept : [...kept, [field, name]]);
  // A field whose column is chosen needs no value for every row.
  return { ...mapping, exact: true, columns };
}

/** Says what a field is where no column says it; nothing for an empty text. */
export function setValue(mapping: Mapping, field: string, value: string): Mapping {
  const { [field]: _former, ...values } = mapping.values;
  return { ...mapping, values: value === '' ? values : { ...values, [field]: value } };
}

/**
 * Says what a table is. Its columns are matched anew by their names; what was said by hand stays where the other
 * kind of table has such a field too.
 */
export function setTable(mapping: Mapping | null, table: MappedTable): Mapping {
  const has = (field: string) =>
    table !== 'none' && (TABLE_FIELDS[table] as readonly string[]).includes(field);
  const kept = (all: Mapping['columns']) =>
    Object.fromEntries(Object.entries(all).filter(([field]) => has(field)));
  return {
    ...mapping,
    table,
    exact: false,
    columns: kept(mapping?.columns ?? {}),
    values: kept(mapping?.values ?? {}),
  };
}

/** Says how the file is read; names of columns may change with it, so that they are matched anew. */
export function setReading(
  mapping: Mapping | null,
  change: Pick<Mapping, 'delimiter' | 'encoding' | 'header'>,
): Mapping {
  const { columns: _columns, ...rest } = mapping ?? { columns: {}, values: {} };
  return { ...rest, ...change, exact: false, columns: {}, values: rest.values };
}

/** Whether a column can be told from the others by its name. */
export function isMappable(table: PeekedTable, at: number): boolean {
  const name = table.columns[at]?.name;
  return table.columns.findIndex((column) => column.name === name) === at;
}

/** Kinds of tables a person can choose from; the plain ones first. */
export const CHOICES: readonly MappedTable[] = [
  'edges',
  'entities',
  'documents',
  'citations',
  ...TABLES.filter((kind) => kind === 'relations'),
  'none',
];
