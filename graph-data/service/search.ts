/**
 * Search over names, relations, quotes and documents, best first. Each kind reads a fixed number of rows, however
 * many match: keys follow how connected things are, so the first matches are the best.
 */
import type { ReadableDb } from '../db/database.ts';
import { documentsByKey } from '../db/documents.ts';
import { entitiesByKey } from '../db/entities.ts';
import {
  type Fit,
  type FoundQuote,
  foundQuotes,
  foundRelations,
  matchingAnyKeys,
  matchingKeys,
  needsScan,
  queryWords,
  type RelationCandidate,
  relationCandidates,
  type SearchKind,
  scannedKeys,
} from '../db/full-text.ts';
import type { Entity } from '../model/records.ts';
import { relationSentence } from '../model/sentence.ts';
import type { SearchHit } from '../model/views.ts';
import type { Input } from '../rpc/contract.ts';
import { excerptOf, findWords, fold } from './highlight.ts';
import { createSimilarNames, type SimilarWords } from './similar-words.ts';

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

/** How many rows of a kind are looked at for each hit that is wanted, so that better ones can come first. */
const CHOICE = 8;
/** How many words of a sentence are looked up alone. */
const LOOKED_UP = 3;

/** Finds what is asked for: at most `limit` hits of each kind. Any text is a valid query. */
export type Search = (input: Input<'search'>) => SearchHit[];

/**
 * Makes the search of a project. Entities first, then relations, quotes, documents.
 * @param revision the project's present revision: words for forgiving slips are read again when it has grown
 */
export function createSearch(db: ReadableDb, revision: () => number): Search {
  const similar = createSimilarNames(db, revision);
  return (input) => search(db, similar, input);
}

function search(
  db: ReadableDb,
  similar: SimilarWords,
  { text, limit }: Input<'search'>,
): SearchHit[] {
  const wanted = text.toWellFormed().trim();
  const words = queryWords(wanted);
  const scan = needsScan(wanted) ? wanted.toLowerCase() : null;
  const query: Query = { words, folded: words.map(fold), phrase: fold(wanted), limit, scan };
  if (words.length === 0 && scan === null) return [];
  return [
    ...entityHits(db, query, similar),
    ...relationHits(db, query),
    ...quoteHits(db, query),
    ...documentHits(db, query),
  ];
}

/** The first keys for each fit in turn, without repeats, at most `limit`. */
function keysOf(
  db: ReadableDb,
  kind: SearchKind,
  { words, scan }: Query,
  fits: readonly Fit[],
  limit: number,
): number[] {
  const keys = new Set<number>();
  for (const fit of fits) {
    for (const key of matchingKeys(db, kind, words, fit, limit)) keys.add(key);
  }
  if (scan === null || keys.size >= limit) return [...keys];
  for (const key of scannedKeys(db, kind, scan, limit)) keys.add(key);
  return [...keys];
}

function entityHits(db: ReadableDb, query: Query, similar: SimilarWords): SearchHit[] {
  const keys = keysOf(db, 'entity', query, ['startWhole', 'start', 'all'], query.limit * CHOICE);
  if (keys.length === 0) return similarHits(db, query, similar);
  const ranked = entitiesByKey(db, keys).map((entity) => ({
    entity,
    rank: nameRank(entity, query),
  }));
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

/** Entities whose names hold words like those typed, where none holds those themselves. */
function similarHits(db: ReadableDb, query: Query, similar: SimilarWords): SearchHit[] {
  const choices = query.folded.map((word) => [word, ...similar(word)]);
  const keys = matchingAnyKeys(db, choices, query.limit);
  return entitiesByKey(db, keys).map((entity) => ({
    kind: 'entity',
    id: entity.id,
    relation: null,
    document: null,
    title: entity.name,
    detail: `${entity.type}, similar name`,
    ...excerptOf(entity.description, []),
  }));
}

// Called exactly so, under the name or an alias; then names that begin so; then all others.
function nameRank(entity: Entity, { phrase }: Query): number {
  const name = fold(entity.name);
  if (name === phrase || entity.aliases.some((alias) => fold(alias) === phrase)) return 0;
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

// Labels that hold the words as typed come before relations that hold them somewhere, names included.
function relationHits(db: ReadableDb, query: Query): SearchHit[] {
  const { words, folded, limit } = query;
  const keys = new Set(keysOf(db, 'relation', query, ['phrase'], limit));
  if (keys.size < limit) {
    const candidates = sentenceCandidates(db, words, limit * CHOICE);
    // With one word, whatever was found holds it.
    const fits = (text: string) => words.length === 1 || holdsAll(text, folded);
    for (const { key, words: text } of candidates) {
      if (keys.size >= limit) break;
      if (!keys.has(key) && fits(text)) keys.add(key);
    }
  }
  return foundRelations(db, [...keys].slice(0, limit)).map((relation) => ({
    kind: 'relation',
    id: relation.id,
    relation: relation.id,
    document: null,
    title: relationSentence(relation),
    detail:
      relation.speakerName === null
        ? relation.type
        : `${relation.type}, says ${relation.speakerName}`,
    ...excerptOf(relation.label, folded),
  }));
}

/**
 * A whole sentence has common words, and what holds one of these alone crowds out the rest: so first what holds
 * its longest words, each of which is likely to be rare.
 */
function sentenceCandidates(
  db: ReadableDb,
  words: readonly string[],
  limit: number,
): RelationCandidate[] {
  const longest = words.length < 2 ? [] : words.toSorted((a, b) => b.length - a.length);
  const rare = [...new Set(longest)].slice(0, LOOKED_UP);
  return [...rare.map((word) => [word]), words].flatMap((some) =>
    relationCandidates(db, some, limit),
  );
}

function quoteHits(db: ReadableDb, query: Query): SearchHit[] {
  const keys = keysOf(db, 'quote', query, ['phrase', 'all'], query.limit * CHOICE);
  const found = distinctPassages(foundQuotes(db, keys)).slice(0, query.limit);
  return found.map((passage) => ({
    kind: 'quote',
    id: passage.id,
    relation: passage.relation,
    document: passage.document,
    title: relationSentence(passage),
    detail: sourceLine(passage.documentTitle, passage.publisher, passage.published),
    ...excerptOf(passage.quote, query.folded),
  }));
}

// Several relations may rest on one passage; to a reader who searches it is one sentence.
function distinctPassages(passages: readonly FoundQuote[]): FoundQuote[] {
  const seen = new Map<string, FoundQuote>();
  for (const passage of passages) {
    const place = JSON.stringify([passage.document, passage.start, passage.quote]);
    if (!seen.has(place)) seen.set(place, passage);
  }
  return [...seen.values()];
}

function documentHits(db: ReadableDb, query: Query): SearchHit[] {
  const keys = keysOf(db, 'document', query, ['phrase', 'all'], query.limit);
  return documentsByKey(db, keys.slice(0, query.limit)).map((document) => ({
    kind: 'document',
    id: document.id,
    relation: null,
    document: document.id,
    title: document.title,
    detail: sourceLine(document.publisher, document.author, document.published),
    ...excerptOf(document.text, query.folded),
  }));
}

function sourceLine(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ');
}
