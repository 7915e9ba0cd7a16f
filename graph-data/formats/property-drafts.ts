/** Reads nodes and edges with attributes, whichever graph format they came in. */
import { z } from 'zod';
import { citationSchema, documentSchema, tensionSchema } from '../model/records.ts';
import { EDGE_FIELDS, ENTITY_FIELDS, matchFields, type Synonyms } from './columns.ts';
import type { Draft, EntityDraft, Item, Problem, RelationDraft, Scope } from './draft.ts';
import {
  entityDraft,
  type Fields,
  joinAliases,
  RowError,
  relationDrafts,
  shorten,
} from './field-values.ts';
import type { Json } from './json-parse.ts';
import { firstIssue } from './json-read.ts';
import { LIMITS } from './limits.ts';

/** A node or an edge as a file has it; an edge has a source and a target. */
export type RawElement = {
  line: number;
  id: string | null;
  ends: { source: string; target: string } | null;
  attributes: ReadonlyMap<string, string>;
  /** Our own list of citations, where the file has one. */
  citations: Json | null;
};

/** What makes items of elements; `ours` is whether the file says that Edgewise wrote it. */
export type ElementReader = (element: RawElement, ours: boolean) => Item | Problem;

/** Attributes that only say how something is drawn. */
const LOOKS =
  /^(?:x|y|z|r|g|b|size|color|colour|viz|weight|hidden|highlighted|selected|position|shape|forcelabel|zindex)$/i;

export function createElementReader(onIgnored: (name: string) => void): ElementReader {
  return (element, ours) => {
    const { line, attributes } = element;
    if (attributes.size > LIMITS.attributes) {
      return { line, problem: `it has more than ${LIMITS.attributes} attributes` };
    }
    try {
      const drafts = element.ends === null ? [node(element, onIgnored)] : edge(element, onIgnored);
      return { line, scope: ours ? 'project' : 'file', drafts };
    } catch (error) {
      const problem = complaint(error);
      if (problem === null) throw error;
      return { line, problem };
    }
  };
}

/** The documents and tensions that one of our own files carries. */
export function readSources(line: number, value: unknown): (Item | Problem)[] {
  const parsed = z
    .object({ documents: z.array(z.unknown()), tensions: z.array(z.unknown()) })
    .safeParse(value);
  if (!parsed.success) return [{ line, problem: firstIssue(parsed.error) }];
  const { documents, tensions } = parsed.data;
  return [
    ...documents.map((each) => sourceItem(line, 'document', documentSchema, each)),
    ...tensions.map((each) => sourceItem(line, 'tension', tensionSchema, each)),
  ];
}

function sourceItem(
  line: number,
  kind: 'document' | 'tension',
  schema: typeof documentSchema | typeof tensionSchema,
  value: unknown,
): Item | Problem {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { line, problem: firstIssue(parsed.error) };
  return { line, scope: 'project', drafts: [{ kind, ...parsed.data } as Draft] };
}

function complaint(error: unknown): string | null {
  if (error instanceof RowError) return error.message;
  return error instanceof z.ZodError ? firstIssue(error) : null;
}

function node(element: RawElement, onIgnored: (name: string) => void): EntityDraft {
  const { id, attributes } = element;
  const read = fieldsOf(attributes, ENTITY_FIELDS, onIgnored);
  const fields: Fields = (field) => {
    if (field === 'id') return id;
    if (field === 'aliases') return aliases(read('aliases'));
    return read(field);
  };
  return entityDraft(fields);
}

// A list as JSON is ours; anything else is names parted by semicolons.
function aliases(text: string | null): string | null {
  if (text?.startsWith('[') !== true) return text;
  try {
    return joinAliases(z.array(z.string()).parse(JSON.parse(text)));
  } catch {
    return text;
  }
}

function edge(element: RawElement, onIgnored: (name: string) => void): Draft[] {
  const { id, attributes, citations, ends } = element;
  const read = fieldsOf(attributes, EDGE_FIELDS, onIgnored);
  const fields: Fields = (field) => {
    if (field === 'id') return id;
    if (field === 'source_id' || field === 'target_id') {
      return ends?.[field === 'source_id' ? 'source' : 'target'] ?? null;
    }
    if (field === 'speaker_id' && citations !== null) return read('speaker');
    return citations !== null && field === 'quote' ? null : read(field);
  };
  const drafts = relationDrafts(fields);
  if (citations === null) return drafts;
  const relation = drafts.filter((draft): draft is RelationDraft => draft.kind === 'relation');
  return [...relation, ...z.array(citationSchema).parse(citations).map(citation)];
}

function citation({ verdict: _verdict, ...value }: z.infer<typeof citationSchema>): Draft {
  return { kind: 'citation', ...value, relation: null };
}

function fieldsOf(
  attributes: ReadonlyMap<string, string>,
  synonyms: Synonyms,
  onIgnored: (name: string) => void,
): Fields {
  const names = [...attributes.keys()];
  const found = matchFields(names, synonyms);
  const used = new Set(found.values());
  names.forEach((name, index) => {
    if (!used.has(index) && !LOOKS.test(name)) onIgnored(name);
  });
  return (field) => {
    const index = found.get(field);
    const value = index === undefined ? undefined : attributes.get(names[index] ?? '');
    if (value !== undefined && value.length > LIMITS.cell) {
      throw new RowError(`“${shorten(field)}” is too long`);
    }
    return value === undefined || value === '' ? null : value;
  };
}

/** The scope of a file's ids. */
export function scopeOf(ours: boolean): Scope {
  return ours ? 'project' : 'file';
}
