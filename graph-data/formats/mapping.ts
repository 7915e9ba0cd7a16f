/** The mapping file: what the columns of somebody else's table are. */
import { parse } from 'yaml';
import { z } from 'zod';
import { TABLE_FIELDS, TABLES } from '../model/import-words.ts';
import { type Mapping, mappingSchema } from '../model/imports.ts';
import { unreadable } from './draft.ts';

/** YAML has numbers and truths where a field is text. */
const fileSchema = mappingSchema.extend({
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});

/**
 * Parses a mapping: YAML with `columns`, from our field to the column's name, and optionally `table`, `delimiter`,
 * `encoding`, `header`, `exact` and `values`, what a field is where no column says it.
 * @throws ServiceError INVALID_INPUT, naming the field
 */
export function parseMapping(text: string): Mapping {
  const parsed = fileSchema.safeParse(parseYaml(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw unreadable(`“${issue?.path.join('.') ?? ''}”: ${issue?.message ?? ''}`);
  }
  const { values, ...mapping } = parsed.data;
  const asText = Object.entries(values).map(([field, value]) => [field, String(value)]);
  const made: Mapping = { ...mapping, values: Object.fromEntries(asText) };
  checkFields(made);
  return made;
}

/** @throws ServiceError INVALID_INPUT for a field that is of no table, or not of the one said */
export function checkFields({ table, columns, values }: Mapping): void {
  const known = table === undefined || table === 'none' ? TABLES : [table];
  const all = new Set<string>(known.flatMap((each) => TABLE_FIELDS[each]));
  const strange = [...Object.keys(columns), ...Object.keys(values)].find((each) => !all.has(each));
  if (strange === undefined) return;
  throw unreadable(`there is no field “${strange}”; use one of ${[...all].join(', ')}`);
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (cause) {
    const [sentence = ''] = (cause instanceof Error ? cause.message : '').split('\n');
    throw unreadable(`this is not valid YAML: ${sentence}`);
  }
}
