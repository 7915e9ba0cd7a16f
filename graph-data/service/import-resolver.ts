/**
 * Makes records of what files say: finds what the project already has, gives ids to what is new, and takes back
 * all of a row where part of it cannot be stored. What is merged and how is in docs/formats.md.
 */
import {
  type CitationDraft,
  type Draft,
  type Item,
  type RelationDraft,
  type TensionDraft,
  unreadable,
} from '../formats/draft.ts';
import { RowError, shorten } from '../formats/field-values.ts';
import { LIMITS } from '../formats/limits.ts';
import {
  type Citation,
  citationSchema,
  idSchema,
  type Relation,
  relationSchema,
  tensionSchema,
} from '../model/records.ts';
import { takeDocument } from './import-documents.ts';
import { entityId, takeEntity } from './import-entities.ts';
import { slug } from './import-ids.ts';
import { citationKey, type ImportIndex, relationKey, tensionKey } from './import-index.ts';
import {
  check,
  claim,
  createContext,
  createNames,
  type ImportContext,
  known,
  type Lookups,
  MissingError,
  type Names,
  type Put,
  put,
  type Row,
  unclaimed,
} from './import-row.ts';
import { isPlainCitation, isPlainRelation } from './plain-record.ts';

/** What became of a row. `waiting`: it refers to something that may yet come. */
export type Resolved =
  | { status: 'stored'; puts: Put[]; merged: number }
  | { status: 'waiting'; problem: string }
  | { status: 'reported'; problem: string };

export type Resolver = (item: Item, file: Names) => Resolved;

/** Types are for filtering: a label longer than this is a sentence, not a type. */
const LONGEST_TYPE = 60;

/** Makes the resolver of one import. */
export function createResolver(index: ImportIndex, lookups: Lookups): Resolver {
  const shared = createNames();
  const context = createContext(index, lookups);
  return ({ scope, drafts }, file) => {
    const names = scope === 'import' ? shared : file;
    const row: Row = {
      ...{ scope, names, puts: [], undo: [] },
      ...{ merged: 0, relation: null, document: null },
    };
    try {
      for (const draft of drafts) take(context, row, draft);
      return { status: 'stored', puts: row.puts, merged: row.merged };
    } catch (error) {
      for (const undo of row.undo.reverse()) undo();
      if (!(error instanceof RowError)) throw error;
      const { message: problem } = error;
      if (error instanceof MissingError) return { status: 'waiting', problem };
      return { status: 'reported', problem };
    }
  };
}

function take(context: ImportContext, row: Row, draft: Draft): void {
  if (draft.kind === 'entity') takeEntity(context, row, draft);
  else if (draft.kind === 'relation') takeRelation(context, row, draft);
  else if (draft.kind === 'document') takeDocument(context, row, draft);
  else if (draft.kind === 'citation') takeCitation(context, row, draft);
  else takeTension(context, row, draft);
}

function takeRelation(context: ImportContext, row: Row, draft: RelationDraft): void {
  const { index, newId } = context;
  if (index.relations.size() >= LIMITS.relations) {
    throw unreadable('there are more than five million relations');
  }
  const { id } = draft;
  const fields = relationFields(context, row, draft);
  const key = relationKey(fields as Omit<Relation, 'id'>);
  row.relation = storedRelation(context, row, id, key);
  if (row.relation !== null) row.merged += 1;
  else {
    const wanted = id ?? context.madeId(fields, key);
    const made = { id: newId.relation(wanted), ...fields };
    const value = isPlainRelation(made) ? made : check(relationSchema, made);
    const place = index.next.relation();
    put(row, { kind: 'relation', value }, index.add.relation(value, place, key), null, place);
    row.relation = value.id;
  }
  // Without an id of its own it is whatever equals it: no other row needs to be kept from it.
  if (id !== null) claim(row, 'relation', id, row.relation);
}

function relationFields(context: ImportContext, row: Row, draft: RelationDraft) {
  const label = draft.label ?? draft.type ?? 'related to';
  return {
    source: entityId(context, row, draft.source),
    target: entityId(context, row, draft.target),
    type: draft.type ?? (label.length <= LONGEST_TYPE ? label : 'relation'),
    label,
    speaker: draft.speaker === null ? null : entityId(context, row, draft.speaker),
    modality: draft.modality ?? 'stated',
    negated: draft.negated,
    occurred: draft.occurred,
  };
}

function storedRelation(
  { index }: ImportContext,
  row: Row,
  id: string | null,
  key: string,
): string | null {
  const equal = index.equal.relations.find(key);
  if (id === null) return equal[0] ?? null;
  const own = row.scope === 'project' ? id : known(row, 'relation', id);
  if (own !== null && index.relations.has(own)) {
    if (equal.includes(own)) return own;
    throw new RowError(`there is another relation “${shorten(id)}”`);
  }
  return row.scope === 'project' ? null : unclaimed(row, 'relation', id, equal);
}

function takeCitation(context: ImportContext, row: Row, draft: CitationDraft): void {
  const { index, lookups, newId } = context;
  const { id, kind: _kind, relation, document, ...passage } = draft;
  const made = {
    ...passage,
    id: 'x',
    relation: relation === null ? row.relation : reference(context, row, 'relation', relation),
    document: document === null ? row.document : reference(context, row, 'document', document),
    stance: draft.stance ?? 'supports',
    verdict: 'source missing',
  };
  const claimed = isPlainCitation(made) ? made : check(citationSchema, made);
  const judged = lookups.judged(claimed, row.scope === 'project');
  // Most citations come with their relation, and then nobody asks.
  const key = once(() => citationKey(judged));
  const found = storedCitation(
    row,
    id,
    equalCitations(context, row, judged.relation, key),
    context,
  );
  if (found !== null) row.merged += 1;
  else {
    const wanted = newId.citation(id ?? `${judged.relation}-1`);
    // All but the id was checked above, or is what the judge made of it.
    const value: Citation = { ...judged, id: check(idSchema, wanted) };
    put(row, { kind: 'citation', value }, index.add.citation(value, key));
  }
  if (id !== null) claim(row, 'citation', null, found ?? row.puts.at(-1)?.record.value.id ?? '');
}

/** Works something out when it is first asked for. */
function once(work: () => string): () => string {
  let known: string | null = null;
  return () => {
    known ??= work();
    return known;
  };
}

/** Ids of the citations that are equal to a new one. */
function equalCitations(
  { index }: ImportContext,
  row: Row,
  relation: string,
  key: () => string,
): readonly string[] {
  const own = row.puts.map(({ record }) => record);
  const inRow = own.flatMap((record) =>
    record.kind === 'citation' && citationKey(record.value) === key() ? [record.value.id] : [],
  );
  // A relation that came with this row has no citations but those in it.
  if (own.some((record) => record.kind === 'relation' && record.value.id === relation))
    return inRow;
  return [...index.equal.citations.find(key(), relation), ...inRow];
}

// Two equal passages of one relation stay two where both have an id of their own.
function storedCitation(
  row: Row,
  id: string | null,
  equal: readonly string[],
  { index }: ImportContext,
): string | null {
  if (id === null) return equal[0] ?? null;
  if (row.scope !== 'project') return unclaimed(row, 'citation', id, equal);
  if (!index.citations.has(id) || equal.includes(id)) return index.citations.has(id) ? id : null;
  throw new RowError(`there is another citation “${shorten(id)}”`);
}

function reference(
  { index }: ImportContext,
  row: Row,
  kind: 'relation' | 'document',
  id: string,
): string {
  const own = known(row, kind, id);
  if (own !== null) return own;
  if (index[`${kind}s`].has(id)) return id;
  throw new MissingError(`there is no ${kind} “${shorten(id)}”`);
}

function takeTension(context: ImportContext, row: Row, draft: TensionDraft): void {
  const { index, newId } = context;
  const [first, second] = draft.relations.map((id) => reference(context, row, 'relation', id));
  if (first === second) throw new RowError('a tension is between two different relations');
  const id = draft.id ?? slug(draft.note);
  const stored = index.tensions.get(id);
  const fields = { relations: [first, second], note: draft.note };
  const value = check(tensionSchema, {
    id: stored === undefined ? newId.tension(id) : id,
    ...fields,
  });
  if (stored !== undefined && stored !== tensionKey(value)) {
    throw new RowError(`there is another tension “${shorten(id)}”`);
  }
  if (stored !== undefined) row.merged += 1;
  else put(row, { kind: 'tension', value }, index.add.tension(value));
}
