/**
 * Makes records of what files say: finds what the project already has, gives ids to what is new, and takes back
 * all of a row where part of it cannot be stored. What is merged and how is in docs/formats.md.
 */
import type { z } from 'zod';
import {
  type CitationDraft,
  type DocumentDraft,
  type Draft,
  type EntityDraft,
  type EntityRef,
  type Item,
  type RelationDraft,
  type Scope,
  type TensionDraft,
  unreadable,
} from '../formats/draft.ts';
import { RowError, shorten } from '../formats/field-values.ts';
import { firstIssue } from '../formats/json-read.ts';
import { LIMITS } from '../formats/limits.ts';
import { textHash } from '../formats/text-hash.ts';
import {
  type Citation,
  citationSchema,
  type Document,
  documentSchema,
  type Entity,
  entitySchema,
  type Relation,
  relationSchema,
  tensionSchema,
} from '../model/records.ts';
import { createIds, slug } from './import-ids.ts';
import {
  citationKey,
  documentKey,
  type ImportIndex,
  level,
  relationKey,
  tensionKey,
  titleKey,
  typedName,
  type Undo,
} from './import-index.ts';
import type { KindedRecord } from './records.ts';

/** A record to be stored; `before` is what it replaces. */
export type Put = { record: KindedRecord; before: KindedRecord | null };

/** What the resolver asks of the store. */
export type Lookups = {
  entity: (id: string) => Entity | null;
  document: (id: string) => Document | null;
  /** The citation as it can be stored, with the machine's verdict on it. */
  judged: (citation: Citation, keepContext: boolean) => Citation;
};

/** What became of a row. `waiting`: it refers to something that may yet come. */
export type Resolved =
  | { status: 'stored'; puts: Put[]; merged: number }
  | { status: 'waiting'; problem: string }
  | { status: 'reported'; problem: string };

/** The ids of one file, or of all tables of one import, and what they stand for in the project. */
export type Names = { ids: Map<string, string>; claimed: Set<string> };

/** Refers to a record that has not come yet. */
class Missing extends RowError {}

/** A type for entities of which nothing is known but their name. */
const UNKNOWN = 'unknown';

type Row = {
  scope: Scope;
  names: Names;
  puts: Put[];
  undo: Undo[];
  merged: number;
  relation: string | null;
  document: string | null;
};

export type Resolver = (item: Item, file: Names) => Resolved;

export function createNames(): Names {
  return { ids: new Map(), claimed: new Set() };
}

/** Makes the resolver of one import. */
export function createResolver(index: ImportIndex, lookups: Lookups): Resolver {
  const shared = createNames();
  const { groups } = index;
  const newId = {
    entity: createIds((id) => index.entities.has(id)),
    relation: createIds((id) => index.relations.has(id)),
    document: createIds((id) => index.documents.has(id)),
    citation: createIds((id) => index.citations.has(id)),
    tension: createIds((id) => index.tensions.has(id)),
  };

  const put = (row: Row, record: KindedRecord, undo: Undo, before: KindedRecord | null = null) => {
    row.puts.push({ record, before });
    row.undo.push(undo);
  };
  const name = (row: Row, kind: string, own: string | null, id: string) => {
    const claim = `${kind}\n${id}`;
    const { ids, claimed } = row.names;
    if (!claimed.has(claim)) {
      claimed.add(claim);
      row.undo.push(() => void claimed.delete(claim));
    }
    if (own === null) return;
    const key = `${kind}\n${own}`;
    const before = ids.get(key);
    ids.set(key, id);
    row.undo.push(() => void (before === undefined ? ids.delete(key) : ids.set(key, before)));
  };
  const known = (row: Row, kind: string, own: string): string | null =>
    row.names.ids.get(`${kind}\n${own}`) ?? null;
  const unclaimed = (row: Row, kind: string, ids: readonly string[] | undefined) =>
    ids?.find((id) => !row.names.claimed.has(`${kind}\n${id}`)) ?? null;

  const newEntity = (row: Row, wanted: string, fields: Omit<Entity, 'id'>): string => {
    if (index.entities.size >= LIMITS.entities)
      throw unreadable('there are more than a million entities');
    const value = check(entitySchema, { id: newId.entity(wanted), ...fields });
    put(row, { kind: 'entity', value }, index.add.entity(value));
    return value.id;
  };

  const entityByName = (row: Row, { name: called, type }: Extract<EntityRef, { name: string }>) => {
    const own = known(row, 'entity', called);
    if (own !== null) return own;
    const found =
      type === null
        ? groups.names.get(level(called))
        : groups.typedNames.get(typedName(type, called));
    const [first] = found ?? [];
    if (type === null && (found?.length ?? 0) > 1) {
      throw new RowError(`“${shorten(called)}” is the name of several entities; give its type`);
    }
    if (first !== undefined) return first;
    return newEntity(row, slug(called), {
      type: type ?? UNKNOWN,
      name: called.trim(),
      aliases: [],
      description: '',
    });
  };
  const entityId = (row: Row, ref: EntityRef): string => {
    if ('name' in ref) return entityByName(row, ref);
    const own = known(row, 'entity', ref.id);
    if (own !== null) return own;
    if (row.scope !== 'file' && index.entities.has(ref.id)) return ref.id;
    throw new Missing(`there is no entity “${shorten(ref.id)}”`);
  };

  const mergeEntity = (row: Row, id: string, draft: EntityDraft) => {
    const before = lookups.entity(id);
    if (before === null) throw new Missing(`there is no entity “${shorten(id)}”`);
    if (draft.type !== null && draft.type !== before.type && before.type !== UNKNOWN) {
      throw new RowError(
        `“${shorten(before.name)}” is a ${before.type} in the project, not a ${shorten(draft.type)}`,
      );
    }
    if (
      draft.description !== '' &&
      before.description !== '' &&
      draft.description !== before.description
    ) {
      throw new RowError(`“${shorten(before.name)}” has another description in the project`);
    }
    const names = [...before.aliases, draft.name, ...draft.aliases];
    const aliases = [...new Set(names)].filter(
      (alias) => level(alias) !== level(before.name) && alias !== '',
    );
    const type = before.type === UNKNOWN && draft.type !== null ? draft.type : before.type;
    const value = check(entitySchema, {
      ...before,
      type,
      aliases,
      description: before.description || draft.description,
    });
    row.merged += 1;
    if (JSON.stringify(value) === JSON.stringify(before)) return;
    const old = index.entities.get(id);
    const undo = index.add.entity(value);
    const restore = () => {
      undo();
      if (old !== undefined) index.entities.set(id, old);
    };
    put(row, { kind: 'entity', value }, restore, { kind: 'entity', value: before });
  };

  const entity = (row: Row, draft: EntityDraft) => {
    const { id, type, name: called, aliases, description } = draft;
    if (id !== null && known(row, 'entity', id) !== null) {
      throw new RowError(`the id “${shorten(id)}” is given to two entities`);
    }
    const same =
      type === null
        ? groups.names.get(level(called))
        : groups.typedNames.get(typedName(type, called));
    const found =
      id !== null && row.scope === 'project'
        ? index.entities.has(id)
          ? id
          : null
        : id === null
          ? (same?.[0] ?? null)
          : unclaimed(row, 'entity', same?.includes(id) ? [id] : same);
    if (found !== null) mergeEntity(row, found, draft);
    const fields = { type: type ?? UNKNOWN, name: called, aliases, description };
    name(row, 'entity', id, found ?? newEntity(row, id ?? slug(called), fields));
  };

  const relation = (row: Row, draft: RelationDraft) => {
    if (index.relations.size >= LIMITS.relations)
      throw unreadable('there are more than five million relations');
    const { id } = draft;
    const label = draft.label ?? draft.type ?? 'related to';
    const fields = {
      source: entityId(row, draft.source),
      target: entityId(row, draft.target),
      type: draft.type ?? (label.length <= 60 ? label : 'relation'),
      label,
      speaker: draft.speaker === null ? null : entityId(row, draft.speaker),
      modality: draft.modality ?? 'stated',
      negated: draft.negated,
      occurred: draft.occurred,
    };
    const key = relationKey(fields as Omit<Relation, 'id'>);
    row.relation = relationOf(row, id, key);
    if (row.relation !== null) row.merged += 1;
    else {
      const wanted = id ?? `${fields.source}-${slug(label)}-${fields.target}`.slice(0, 180);
      const value = check(relationSchema, { id: newId.relation(wanted), ...fields });
      put(row, { kind: 'relation', value }, index.add.relation(value));
      row.relation = value.id;
    }
    name(row, 'relation', id, row.relation);
  };
  /** The relation that a draft is already stored as. */
  const relationOf = (row: Row, id: string | null, key: string): string | null => {
    const own = id === null ? null : row.scope === 'project' ? id : known(row, 'relation', id);
    const stored = own === null ? undefined : index.relations.get(own);
    if (stored !== undefined && stored !== key)
      throw new RowError(`there is another relation “${shorten(id ?? '')}”`);
    if (stored !== undefined) return own;
    const equal = groups.relations.get(key);
    if (id === null) return equal?.[0] ?? null;
    return row.scope === 'project'
      ? null
      : unclaimed(row, 'relation', equal?.includes(id) ? [id] : equal);
  };

  const document = (row: Row, draft: DocumentDraft) => {
    const { id, title, publisher, author, published, url } = draft;
    const text = draft.text ?? '';
    const sha256 = textHash(text);
    if (draft.sha256 !== null && draft.sha256 !== sha256 && draft.text !== null) {
      throw new RowError('the SHA-256 is not that of the text');
    }
    const found = documentOf(row, draft, sha256);
    if (found !== null) {
      const stored = index.documents.get(found);
      if (text !== '' && stored !== undefined && stored.sha256 !== sha256) {
        const what =
          stored.empty === 1
            ? 'is in the project without its text'
            : 'has another text in the project';
        throw new RowError(
          `“${shorten(stored.title)}” ${what}, and a stored text never changes; give it another id`,
        );
      }
      row.merged += 1;
    }
    const called = title ?? url ?? publisher ?? id ?? 'Untitled';
    const fields = { title: called, publisher, author, published, url, text, sha256 };
    row.document = found ?? newDocument(row, id ?? slug(called), fields);
    name(row, 'document', id, row.document);
  };
  const newDocument = (row: Row, wanted: string, fields: Omit<Document, 'id'>): string => {
    const value = check(documentSchema, { id: newId.document(wanted), ...fields });
    put(row, { kind: 'document', value }, index.add.document(documentKey(value)));
    return value.id;
  };
  const documentOf = (row: Row, draft: DocumentDraft, sha256: string): string | null => {
    const { id, title, publisher, url, text } = draft;
    if (id !== null) {
      const own = known(row, 'document', id);
      if (own !== null) return own;
      if (
        index.documents.has(id) &&
        (row.scope === 'project' || text === null || index.documents.get(id)?.sha256 === sha256)
      )
        return id;
      if (row.scope === 'project') return null;
    }
    if (text !== null && text !== '') return groups.texts.get(sha256)?.[0] ?? null;
    const byUrl = url === null ? undefined : groups.urls.get(url);
    const byTitle = title === null ? undefined : groups.titles.get(titleKey(title, publisher));
    // Several pages may share an address, and several articles a title.
    if (url !== null && title !== null)
      return byUrl?.find((each) => byTitle?.includes(each)) ?? null;
    return (byUrl ?? byTitle)?.[0] ?? null;
  };

  const citation = (row: Row, draft: CitationDraft) => {
    const { id } = draft;
    const stance = draft.stance ?? 'supports';
    const { start, end, quote, prefix, suffix } = draft;
    const claim = {
      relation: draft.relation === null ? row.relation : reference(row, 'relation', draft.relation),
      document: draft.document === null ? row.document : reference(row, 'document', draft.document),
      ...{ start, end, quote, prefix, suffix, stance, verdict: 'source missing' },
    };
    const wanted = id ?? `${claim.relation}-1`;
    const checked = check(citationSchema, { id: 'x', ...claim });
    const value = lookups.judged(checked, row.scope === 'project');
    const key = citationKey(value);
    const found = citationOf(row, id, key);
    if (found !== null) row.merged += 1;
    else {
      const stored = check(citationSchema, { ...value, id: newId.citation(wanted) });
      put(row, { kind: 'citation', value: stored }, index.add.citation(stored));
      name(row, 'citation', null, stored.id);
    }
    if (found !== null) name(row, 'citation', null, found);
  };
  /** The citation that a draft is already stored as. */
  const citationOf = (row: Row, id: string | null, key: string): string | null => {
    const equal = groups.passages.get(key);
    if (id === null) return equal?.[0] ?? null;
    if (row.scope !== 'project')
      return unclaimed(row, 'citation', equal?.includes(id) ? [id] : equal);
    const stored = index.citations.get(id);
    if (stored === undefined) return null;
    if (stored === key) return id;
    throw new RowError(`there is another citation “${shorten(id)}”`);
  };
  const reference = (row: Row, kind: 'relation' | 'document', id: string): string => {
    const own = known(row, kind, id);
    if (own !== null) return own;
    if (index[`${kind}s`].has(id)) return id;
    throw new Missing(`there is no ${kind} “${shorten(id)}”`);
  };

  const tension = (row: Row, draft: TensionDraft) => {
    const [first, second] = draft.relations.map((id) => reference(row, 'relation', id));
    const fields = { relations: [first, second], note: draft.note };
    if (first === second) throw new RowError('a tension is between two different relations');
    const id = draft.id ?? slug(draft.note);
    const stored = index.tensions.get(id);
    const value = check(tensionSchema, {
      id: stored === undefined ? newId.tension(id) : id,
      ...fields,
    });
    if (stored !== undefined && stored !== tensionKey(value))
      throw new RowError(`there is another tension “${shorten(id)}”`);
    if (stored !== undefined) row.merged += 1;
    else put(row, { kind: 'tension', value }, index.add.tension(value));
  };

  const take = (row: Row, draft: Draft): void => {
    if (draft.kind === 'entity') entity(row, draft);
    else if (draft.kind === 'relation') relation(row, draft);
    else if (draft.kind === 'document') document(row, draft);
    else if (draft.kind === 'citation') citation(row, draft);
    else tension(row, draft);
  };

  return ({ scope, drafts }, file) => {
    const names = scope === 'import' ? shared : file;
    const row: Row = {
      scope,
      names,
      puts: [],
      undo: [],
      merged: 0,
      relation: null,
      document: null,
    };
    try {
      for (const draft of drafts) take(row, draft);
      return { status: 'stored', puts: row.puts, merged: row.merged };
    } catch (error) {
      for (const undo of row.undo.reverse()) undo();
      if (!(error instanceof RowError)) throw error;
      return { status: error instanceof Missing ? 'waiting' : 'reported', problem: error.message };
    }
  };
}

/** The record where it fits its schema. @throws RowError, saying which field does not */
function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new RowError(firstIssue(parsed.error));
}
