/** The mapping file: what the columns of somebody else's table are. */
import { parse } from 'yaml';
import { z } from 'zod';
import {
  CITATION_FIELDS,
  DOCUMENT_FIELDS,
  EDGE_FIELDS,
  ENTITY_FIELDS,
  type Synonyms,
} from './columns.ts';
import { type Mapping, TABLES, type TableKind, unreadable } from './draft.ts';

const mappingSchema = z.strictObject({
  table: z.enum(TABLES).optional(),
  delimiter: z.string().length(1).optional(),
  encoding: z.string().max(40).optional(),
  columns: z.record(z.string(), z.string()).default({}),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});

const TABLE_FIELDS: Readonly<Record<TableKind, Synonyms>> = {
  edges: EDGE_FIELDS,
  relations: EDGE_FIELDS,
  entities: ENTITY_FIELDS,
  citations: CITATION_FIELDS,
  documents: DOCUMENT_FIELDS,
};

/**
 * Parses a mapping: YAML with `columns`, from our field to the column's name, and optionally `table`, `delimiter`,
 * `encoding` and `values`, what a field is where no column says it.
 * @throws ServiceError INVALID_INPUT, naming the field
 */
export function parseMapping(text: string): Mapping {
  const parsed = mappingSchema.safeParse(parseYaml(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw unreadable(`“${issue?.path.join('.') ?? ''}”: ${issue?.message ?? ''}`);
  }
  const { values, ...mapping } = parsed.data;
  const fields = [...Object.keys(mapping.columns), ...Object.keys(values)];
  const known = mapping.table === undefined ? TABLES : [mapping.table];
  const all = new Set(known.flatMap((table) => Object.keys(TABLE_FIELDS[table])));
  const strange = fields.find((field) => !all.has(field));
  if (strange !== undefined) {
    throw unreadable(`there is no field “${strange}”; use one of ${[...all].join(', ')}`);
  }
  const asText = Object.entries(values).map(([field, value]) => [field, String(value)]);
  return { ...mapping, values: Object.fromEntries(asText) };
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (cause) {
    const [sentence = ''] = (cause instanceof Error ? cause.message : '').split('\n');
    throw unreadable(`this is not valid YAML: ${sentence}`);
  }
}
