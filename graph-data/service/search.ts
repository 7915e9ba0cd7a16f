/** Search over names, relations, quotes and documents, best first. */
import { type PassageRow, passagesByKey } from '../db/citations.ts';
import type { ReadableDb } from '../db/database.ts';
import { documentsByKey } from '../db/documents.ts';
import { entitiesByKey } from '../db/entities.ts';
import {
  matchingKeys,
  needsScan,
  queryWords,
  relationCandidates,
  type SearchKind,
  scannedKeys,
} from '../db/full-text.ts';
import { summariesById, summariesByKey } from '../db/relations.ts';
import type { Entity } from '../model/records.ts';
import { relationSentence } from '../model/sentence.ts';
import type { SearchHit } from '../model/views.ts';
import type { Input } from '../rpc/contract.ts';
import { excerptOf, findWords, fold } from './highlight.ts';

/**
 * What is looked for: the words as typed, folded, and the whole text folded. `scan`: the text itself, where it has
 * no words or its script no spaces; else null.
 */
type Query = {
  words: string[];
  folded: string[];
  phrase: string;
  limit: number;
  scan: string | null;
};

/** At most `limit` hits of each kind: entities, relations, quotes, documents. Any text is a valid query. */
export function search(db: ReadableDb, { text, limit }: Input<'search'>): SearchHit[] {
  const wanted = text.toWellFormed().trim();
  const words = queryWords(wanted);
  const scan = needsScan(wanted) ? wanted.toLowerCase() : null;
  const query: Query = { words, folded: words.map(fold), phrase: fold(wanted), limit, scan };
  if (words.length === 0 && scan === null) return [];
  return [
    ...entityHits(db, query),
    ...relationHits(db, query),
    ...quoteHits(db, query),
    ...documentHits(db, query),
  ];
}

function keysOf(db: ReadableDb, kind: SearchKind, { words, scan }: Query): number[] {
  const keys = matchingKeys(db, kind, words);
  return scan === null ? keys : [...new Set([...keys, ...scannedKeys(db, kind, scan)])];
}

function entityHits(db: ReadableDb, query: Query): SearchHit[] {
  const found = entitiesByKey(db, keysOf(db, 'entity', query));
  const ranked = found.map((entity) => ({ entity, rank: nameRank(entity, query) }));
  ranked.sort((a, b) => a.rank - b.rank || b.entity.degree - a.entity.degree);
  return ranked.slice(0, query.limit).map(({ entity }) => ({
    kind: 'entity',
    id: entity.id,
    relation: null,
    document: null,
    title: entity.name,
    detail: entityDetail(entity, query),
    ...excerptOf(entity.description, query.folded),
  }));
}

// Called exactly so, under the name or an alias; then names that begin so; then all others.
function nameRank(entity: Entity, { phrase }: Query): number {
  const name = fold(entity.name);
  const aliases = entity.aliases.map(fold);
  if (name === phrase || aliases.includes(phrase)) return 0;
  return name.startsWith(phrase) ? 1 : 2;
}

function entityDetail(entity: Entity, { folded }: Query): string {
  if (holdsAll(entity.name, folded)) return entity.type;
  const alias = entity.aliases.find((name) => holdsAll(name, folded));
  return alias === undefined ? entity.type : `${entity.type}, also called ${alias}`;
}

function holdsAll(text: string, folded: readonly string[]): boolean {
  return folded.every((beginning) => findWords(text, [beginning], 1).length > 0);
}

function relationHits(db: ReadableDb, query: Query): SearchHit[] {
  const candidates = relationCandidates(db, query.words);
  const fitting = candidates.filter(({ words }) => holdsAll(words, query.folded));
  const best = phraseFirst(fitting, ({ label }) => label, query).map(({ key }) => key);
  const scanned = query.scan === null ? [] : scannedKeys(db, 'relation', query.scan);
  const keys = [...new Set([...best, ...scanned])].slice(0, query.limit);
  return summariesByKey(db, keys).map((relation) => ({
    kind: 'relation',
    id: relation.id,
    relation: relation.id,
    document: null,
    title: relationSentence(relation),
    detail:
      relation.speakerName === null
        ? relation.type
        : `${relation.type}, says ${relation.speakerName}`,
    ...excerptOf(relation.label, query.folded),
  }));
}

function quoteHits(db: ReadableDb, query: Query): SearchHit[] {
  const keys = keysOf(db, 'quote', query);
  const found = phraseFirst(distinctPassages(passagesByKey(db, keys)), ({ quote }) => quote, query);
  const relations = summariesById(db, [...new Set(found.map(({ relation }) => relation))]);
  const sentences = new Map(relations.map((each) => [each.id, relationSentence(each)]));
  return found.map((passage) => ({
    kind: 'quote',
    id: passage.id,
    relation: passage.relation,
    document: passage.document,
    title: sentences.get(passage.relation) ?? '',
    detail: sourceLine(passage.documentTitle, passage.publisher, passage.published),
    ...excerptOf(passage.quote, query.folded),
  }));
}

// Several relations may rest on one passage; to a reader who searches it is one sentence.
function distinctPassages(passages: readonly PassageRow[]): PassageRow[] {
  const seen = new Map<string, PassageRow>();
  for (const passage of passages) {
    const place = `${passage.start}-${passage.end} ${passage.document}`;
    if (!seen.has(place)) seen.set(place, passage);
  }
  return [...seen.values()];
}

function documentHits(db: ReadableDb, query: Query): SearchHit[] {
  const keys = keysOf(db, 'document', query);
  const found = phraseFirst(
    documentsByKey(db, keys),
    ({ title, text }) => `${title}\n${text}`,
    query,
  );
  return found.map((document) => ({
    kind: 'document',
    id: document.id,
    relation: null,
    document: document.id,
    title: document.title,
    detail: sourceLine(document.publisher, document.author, document.published),
    ...excerptOf(document.text, query.folded),
  }));
}

// Texts that hold the query as it was typed come before those that hold its words somewhere.
function phraseFirst<T>(items: readonly T[], textOf: (item: T) => string, query: Query): T[] {
  const ranked = items.map((item) => ({
    item,
    rank: fold(textOf(item)).includes(query.phrase) ? 0 : 1,
  }));
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, query.limit)
    .map(({ item }) => item);
}

function sourceLine(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ');
}
