/** Reads the rows of any table, whatever file they came from: finds what the columns are, makes drafts. */
import {
  CITATION_FIELDS,
  DOCUMENT_FIELDS,
  EDGE_FIELDS,
  ENTITY_FIELDS,
  levelName,
  matchFields,
  type Synonyms,
} from './columns.ts';
import { withoutGuard } from './csv-guard.ts';
import {
  type Draft,
  type Item,
  type Problem,
  type ReadOptions,
  type TableKind,
  unreadable,
} from './draft.ts';
import {
  citationDraft,
  documentDraft,
  entityDraft,
  type Fields,
  RowError,
  relationDrafts,
  shorten,
} from './field-values.ts';
import { LIMITS } from './limits.ts';

const FIELDS: Readonly<Record<TableKind, Synonyms>> = {
  edges: EDGE_FIELDS,
  relations: EDGE_FIELDS,
  entities: ENTITY_FIELDS,
  citations: CITATION_FIELDS,
  documents: DOCUMENT_FIELDS,
};

/** Fields whose spaces at either end mean something. */
const RAW = new Set(['quote', 'prefix', 'suffix', 'text']);

/** Reads the rows of one table. */
export type TableReader = (line: number, cells: readonly string[]) => Item | Problem;

/**
 * A reader of the rows under a header.
 * @throws ServiceError INVALID_INPUT for a header that is of no table of ours
 */
export function createTableReader(
  header: readonly string[],
  options: ReadOptions,
  line = 1,
): TableReader {
  const names = header.map((name) => withoutGuard(name).trim());
  const { mapping } = options;
  checkMapping(names, mapping?.columns ?? {}, line);
  const table = mapping?.table ?? tableKind(names, mapping?.columns ?? {}, line);
  const columns = matchFields(names, FIELDS[table], mapping?.columns);
  const used = new Set(columns.values());
  names.forEach((name, index) => {
    if (!used.has(index)) options.onIgnored?.(name === '' ? `column ${index + 1}` : name);
  });
  const values = mapping?.values ?? {};
  return (at, cells) => {
    const extra = cells.findIndex((cell, index) => index >= names.length && cell !== '');
    if (extra !== -1) {
      const problem = `the row has ${cells.length} cells and the header ${names.length}; quote cells that hold the delimiter`;
      return { line: at, problem };
    }
    try {
      return { line: at, scope: 'import', drafts: drafts(table, fieldsOf(columns, cells, values)) };
    } catch (error) {
      if (error instanceof RowError) return { line: at, problem: error.message };
      throw error;
    }
  };
}

function drafts(table: TableKind, fields: Fields): Draft[] {
  switch (table) {
    case 'edges':
    case 'relations':
      return relationDrafts(fields);
    case 'entities':
      return [entityDraft(fields)];
    case 'citations':
      return [citationDraft(fields)];
    case 'documents':
      return [documentDraft(fields, 'title')];
  }
}

function fieldsOf(
  columns: ReadonlyMap<string, number>,
  cells: readonly string[],
  values: Readonly<Record<string, string>>,
): Fields {
  return (field) => {
    const index = columns.get(field);
    const cell = withoutGuard(index === undefined ? '' : (cells[index] ?? ''));
    if (cell.length > (field === 'text' ? LIMITS.documentText : LIMITS.cell)) {
      throw new RowError(`“${field}” is too long`);
    }
    const text = RAW.has(field) ? cell : cell.trim();
    if (text !== '') return text;
    return Object.hasOwn(values, field) ? (values[field] ?? null) : null;
  };
}

function tableKind(
  names: readonly string[],
  mapped: Readonly<Record<string, string>>,
  line: number,
): TableKind {
  const has = (fields: Synonyms, field: string) =>
    Object.hasOwn(mapped, field) ||
    names.some((name) => fields[field]?.includes(levelName(name)) === true);
  if (
    ['source', 'source_id'].some((field) => has(EDGE_FIELDS, field)) &&
    ['target', 'target_id'].some((field) => has(EDGE_FIELDS, field))
  ) {
    return 'edges';
  }
  const levelled = names.map(levelName);
  if (levelled.includes('relation_id') && has(CITATION_FIELDS, 'quote')) return 'citations';
  if (has(DOCUMENT_FIELDS, 'text') || levelled.includes('sha256')) return 'documents';
  if (has(ENTITY_FIELDS, 'name')) return 'entities';
  throw unreadable(
    `the header “${shorten(names.join(', '))}” names neither source and target nor a name; say what the columns are in a mapping file`,
    line,
  );
}

function checkMapping(
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
