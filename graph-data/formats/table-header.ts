/** The header of a table: what its columns are called, which kind of table it is, which column holds which field. */
import type { TableKind } from '../model/import-words.ts';
import type { Mapping } from '../model/imports.ts';
import { COLUMN_NAMES, levelName, matchFields, type Synonyms } from './columns.ts';
import { withoutGuard } from './csv-guard.ts';
import { unreadable } from './draft.ts';
import { shorten } from './field-values.ts';
import { checkFields } from './mapping.ts';

/** What a table is; null for one to be passed over. */
export type TableHeader = {
  kind: TableKind;
  /** Names of the columns, in order; one without a name is called by its place. */
  names: readonly string[];
  /** Where each field is. */
  columns: ReadonlyMap<string, number>;
};

/** What the columns are called. @param cells of the first row, which may be no header */
export function columnNames(
  cells: readonly string[],
  mapping: Pick<Mapping, 'header'> | undefined,
): string[] {
  return cells.map((cell, index) => {
    const name = mapping?.header === false ? '' : withoutGuard(cell).trim();
    return name === '' ? `column ${index + 1}` : name;
  });
}

/**
 * Reads a header.
 * @throws ServiceError INVALID_INPUT for one that is of no table of ours, or not the one that the mapping is for
 */
export function readHeader(
  names: readonly string[],
  mapping: Mapping | undefined,
  line: number,
): TableHeader | null {
  if (mapping?.table === 'none') return null;
  const mapped = mapping?.columns ?? {};
  if (mapping !== undefined) checkFields(mapping);
  checkColumns(names, mapped, line);
  const kind = mapping?.table ?? tableKind(names, mapped, line);
  return { kind, names, columns: fieldColumns(names, kind, mapping) };
}

/** Where each field of a kind of table is. */
function fieldColumns(
  names: readonly string[],
  kind: TableKind,
  mapping: Pick<Mapping, 'columns' | 'exact'> | undefined,
): ReadonlyMap<string, number> {
  return matchFields(names, COLUMN_NAMES[kind], mapping?.columns, mapping?.exact);
}

function tableKind(
  names: readonly string[],
  mapped: Readonly<Record<string, string>>,
  line: number,
): TableKind {
  const has = (fields: Synonyms, field: string) =>
    Object.hasOwn(mapped, field) ||
    names.some((name) => fields[field]?.includes(levelName(name)) === true);
  const { edges, citations, documents, entities } = COLUMN_NAMES;
  if (
    ['source', 'source_id'].some((field) => has(edges, field)) &&
    ['target', 'target_id'].some((field) => has(edges, field))
  ) {
    return 'edges';
  }
  const levelled = names.map(levelName);
  if (levelled.includes('relation_id') && has(citations, 'quote')) return 'citations';
  if (has(documents, 'text') || levelled.includes('sha256')) return 'documents';
  if (has(entities, 'name')) return 'entities';
  throw unreadable(
    `the header “${shorten(names.join(', '))}” names neither source and target nor a name; say what the columns are in a mapping`,
    line,
  );
}

function checkColumns(
  names: readonly string[],
  mapped: Readonly<Record<string, string>>,
  line: number,
): void {
  for (const [field, name] of Object.entries(mapped)) {
    if (names.includes(name)) continue;
    throw unreadable(
      `there is no column “${name}”, which the mapping gives for “${field}”; the columns are ${names.map((each) => `“${shorten(each)}”`).join(', ')}`,
      line,
    );
  }
}
