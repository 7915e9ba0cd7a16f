/** What a project has, as an import needs to know it: ids, and what else tells that two records are one. */
import { hash } from 'node:crypto';
import {
  type CitationKey,
  citationIds,
  citationKeys,
  type DocumentKey,
  documentKeys,
  entityKeys,
  type RelationKey,
  relationKeys,
} from '../db/bulk.ts';
import type { ReadableDb } from '../db/database.ts';
import { listTensions } from '../db/tensions.ts';
import type { Citation, Document, Entity, Relation, Tension } from '../model/records.ts';
import { createEntityIndex } from './entity-index.ts';
import { createIdSeries } from './id-series.ts';
import { createKeyTable, type Undo } from './key-table.ts';

/** A map from what tells records apart to their ids; mostly one, and then no list is made for it. */
type Groups = Map<string, string | string[]>;

export type ImportIndex = ReturnType<typeof createIndex>;

/** Finds citations that are equal to a new one. */
export type EqualCitations = {
  add(key: () => string, id: string): Undo;
  /** Their ids. @param relation the id of the relation that the new one is for */
  find(key: string, relation: string): string[];
  /** Whether it has to be told of those that the project has. */
  told: boolean;
};

/** Looks among the citations of the relation. @param of those that are stored or wait to be */
export function lookUpCitations(of: (relation: string) => Iterable<CitationKey>): EqualCitations {
  const find = (key: string, relation: string) =>
    Array.from(of(relation))
      .filter((each) => citationKey(each) === key)
      .map(({ id }) => id);
  return { add: () => () => {}, find, told: false };
}

/** What an index leaves to the store of an import: it would else hold every id and name twice. */
export type Stored = {
  citations: EqualCitations;
  relations: {
    /** The number that a relation is found again by. */
    note(key: number, id: string): number;
    /** The id of a relation that is stored or waits to be, by that number. */
    id(noted: number): string | null;
  };
  /** Gives the memory back at once; nothing is asked afterwards. */
  release?(): void;
};

/** Reads the index of a project, and keeps it in step with what is added. */
export function createIndex(db: ReadableDb, stored: Stored) {
  const entities = createEntityIndex();
  const relations = createIdSeries('');
  const documents = new Map<string, DocumentKey>();
  const citations = createIdSeries('-1');
  const tensions = new Map<string, string>();
  const groups = {
    texts: new Map() as Groups,
    urls: new Map() as Groups,
    titles: new Map() as Groups,
  };
  /** Relations and citations by their keys. */
  const equal = { relations: createEqualRelations(stored), citations: stored.citations };
  const next = { entity: createCounter(), relation: createCounter() };

  const entity = (value: Pick<Entity, 'id' | 'type' | 'name'>, key = next.entity()): Undo =>
    entities.add(value.id, value.type, level(value.name), key);
  /** @param key the relation's key in the database, `next.relation()` for a new one; `equalTo` what tells it apart */
  const relation = (value: RelationKey | Relation, key: number, equalTo = relationKey(value)) => {
    relations.add(value.id);
    const undo = equal.relations.add(equalTo, key, value.id);
    return () => {
      relations.delete(value.id);
      undo();
    };
  };
  const document = (given: DocumentKey): Undo => {
    const { title, publisher, url } = given;
    const kept = { title: own(title), publisher: ownOrNull(publisher), url: ownOrNull(url) };
    const value: DocumentKey = { ...given, ...kept };
    documents.set(value.id, value);
    const undo = [
      value.empty === 1 ? null : join(groups.texts, value.sha256, value.id),
      value.url === null ? null : join(groups.urls, value.url, value.id),
      join(groups.titles, titleKey(value.title, value.publisher), value.id),
    ];
    return () => {
      documents.delete(value.id);
      for (const each of undo) each?.();
    };
  };
  const citation = (
    value: CitationKey | Citation,
    key: () => string = () => citationKey(value),
  ): Undo => {
    citations.add(value.id);
    const undo = equal.citations.add(key, value.id);
    return () => {
      citations.delete(value.id);
      undo();
    };
  };
  const tension = (value: Tension): Undo => {
    tensions.set(value.id, tensionKey(value));
    return () => void tensions.delete(value.id);
  };
  for (const each of entityKeys(db)) {
    entity(each, each.key);
    next.entity.passed(each.key);
  }
  for (const each of relationKeys(db)) {
    relation(each, each.key);
    next.relation.passed(each.key);
  }
  for (const each of documentKeys(db)) document(each);
  if (stored.citations.told) for (const each of citationKeys(db)) citation(each);
  else for (const id of citationIds(db)) citations.add(id);
  for (const each of listTensions(db)) tension(each);
  const add = { entity, relation, document, citation, tension };
  return {
    ...{ entities, relations, documents, citations, tensions, groups, equal, next, add },
    /** Says how the ids of relations begin that the import makes itself, behind which a number stands. */
    beginSeries(stem: string) {
      relations.begin(stem);
      citations.begin(stem);
    },
    /** Gives the memory back at once; nothing is asked afterwards. */
    release() {
      entities.release();
      relations.release();
      citations.release();
      equal.relations.release();
      stored.release?.();
    },
  };
}

/** Ids of equal relations. */
function createEqualRelations({ relations }: Stored) {
  const table = createKeyTable();
  return {
    add: (equalTo: string, key: number, id: string): Undo =>
      table.add(equalTo, relations.note(key, id)),
    find: (equalTo: string): string[] =>
      table.find(equalTo).flatMap((noted) => relations.id(noted) ?? []),
    release: table.release,
  };
}

/** Gives out the keys behind those that were passed. */
function createCounter(): (() => number) & { passed(key: number): void } {
  let last = 0;
  const next = () => {
    last += 1;
    return last;
  };
  const passed = (key: number) => {
    last = Math.max(last, key);
  };
  return Object.assign(next, { passed });
}

/** The ids in a group. */
export function members(groups: Groups, key: string): readonly string[] {
  const found = groups.get(key);
  if (found === undefined) return [];
  return typeof found === 'string' ? [found] : found;
}

// A part of a text keeps the whole of it in memory: here of the piece of the file that it was in.
function own(text: string): string {
  return Buffer.from(text).toString();
}

function ownOrNull(text: string | null): string | null {
  return text === null ? null : own(text);
}

/** A document's entry. */
export function documentKey(document: Document): DocumentKey {
  const { id, title, publisher, url, sha256, text } = document;
  return { id, title, publisher, url, sha256, empty: text === '' ? 1 : 0 };
}

/** Names are one whatever their Unicode form and the spaces around them. */
export function level(name: string): string {
  return name.normalize('NFC').trim();
}

export function titleKey(title: string, publisher: string | null): string {
  return `${title}\n${publisher ?? ''}`;
}

// Keys of relations and citations are hashed: an import of a million quotes would else hold each of them.
function digest(parts: readonly (string | number)[]): string {
  return hash('sha256', parts.join('\n'), 'binary');
}

export function relationKey(value: RelationKey | Omit<Relation, 'id'>): string {
  const { source, target, type, label, speaker, modality, negated, occurred } = value;
  const not = negated === true || negated === 1 ? 'not' : '';
  return digest([source, target, type, label, speaker ?? '', modality, not, occurred ?? '']);
}

export function citationKey(value: Omit<CitationKey, 'id'>): string {
  const { relation, document, start, stance, quote } = value;
  return digest([relation, document, start ?? '', stance, quote]);
}

export function tensionKey({ relations, note }: Omit<Tension, 'id'>): string {
  return [...relations, note].join('\n');
}

function join(groups: Groups, key: string, id: string): Undo {
  const before = groups.get(key);
  if (before === undefined) groups.set(key, id);
  else if (typeof before === 'string') groups.set(key, [before, id]);
  else before.push(id);
  return () => leave(groups, key, id);
}

function leave(groups: Groups, key: string, id: string): void {
  const found = [...members(groups, key)];
  const at = found.lastIndexOf(id);
  if (at !== -1) found.splice(at, 1);
  if (found.length === 0) groups.delete(key);
  else groups.set(key, found);
}
