/** Search over names, relations, quotes and documents, best first. */
import type { ReadableDb } from '../db/database.ts';
import { documentsByKey } from '../db/documents.ts';
import { entitiesByKey } from '../db/entities.ts';
import {
  anyOfEach,
  type FoundQuote,
  type FoundRelation,
  foundQuotes,
  foundRelations,
  type RelationCandidate,
  relationCandidates,
} from '../db/full-text.ts';
import type { Ranking } from '../db/name-ranks.ts';
import { fold } from '../model/fold.ts';
import type { Entity } from '../model/records.ts';
import { relationSentence } from '../model/sentence.ts';
import type { SearchHit } from '../model/views.ts';
import type { GraphService } from '../rpc/contract.ts';
import { excerptOf, findWords } from './highlight.ts';
import type { InnerWords } from './inner-words.ts';
import { createLooking } from './looking.ts';
import { createPace } from './pace.ts';
import { exactKeys, type Index, keysFor, keysOf, type Query, queryOf } from './search-keys.ts';
import { createSimilarNames, type SimilarWords } from './similar-words.ts';

/** How many rows of a kind are looked at for each hit that is wanted, so that better ones can come first. */
const CHOICE = 8;
/** How many words of a sentence are looked up alone. */
const LOOKED_UP = 3;
/** How many entities named so have their relations looked at, the most connected first. */
const NAMED = 50;

/** Finds what is asked for: at most `limit` hits of each kind. Any text is a valid query. */
export type Search = GraphService['search'];

/** What helps with a large project. */
export type SearchHelp = {
  /** How connected its entities are. */
  ranks(): Ranking;
  /** The search of another thread, for what takes long: slips, and what no index finds; null to do it here. */
  far(): Search | null;
};

/** What a project needs whose searches are short. */
export const NO_HELP: SearchHelp = { ranks: () => null, far: () => null };

/** Where and how a search looks. */
export type SearchPlace = {
  /** The project's present revision: words for forgiving slips are read again when it has grown. */
  revision: () => number;
  help?: SearchHelp;
  /** Finds text within words by the index; where left out, by reading every row. */
  inner?: InnerWords;
};

type Searching = { index: Index; similar: SimilarWords; query: Query };

/** Makes the search of a project. Entities first, then relations, quotes, documents. */
export function createSearch(
  db: ReadableDb,
  { revision, help = NO_HELP, inner }: SearchPlace,
): Search {
  const similar = createSimilarNames(db, revision);
  return async (input, options = {}) => {
    const query = queryOf(input.text, input.limit);
    if (query === null) return [];
    const far = help.far();
    if (far !== null && query.scan !== null) return far(input, options);
    const pace = createPace(options.signal);
    const looking = createLooking((progress) => options.onProgress?.(progress));
    const index: Index = { db, ranks: help.ranks, inner: inner ?? null, pace, looking };
    const searching = { index, similar, query };
    const entities = await entityHits(searching);
    if (far !== null && entities.length === 0) return far(input, options);
    const hits = [
      ...(entities.length === 0 ? similarHits(searching) : entities),
      ...(await relationHits(searching)),
      ...(await quoteHits(searching)),
      ...(await documentHits(searching)),
    ];
    looking.end();
    return hits;
  };
}

async function entityHits({ index, query }: Searching): Promise<SearchHit[]> {
  const fits = ['startWhole', 'start', 'all'] as const;
  const keys = await keysOf(index, 'entity', query, fits, query.limit * CHOICE);
  const fitting = new Set(keys);
  // Where all that fit were looked at, those called so are among them.
  const all = keys.length < query.limit * CHOICE;
  const exact = all ? [] : exactKeys(index, query, query.limit).filter((key) => !fitting.has(key));
  const ranked = [
    ...entitiesByKey(index.db, keys),
    ...entitiesByKey(index.db, exact).filter((entity) => nameRank(entity, query) === 0),
  ].map((entity) => ({ entity, rank: nameRank(entity, query) }));
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
function similarHits({ index, query, similar }: Searching): SearchHit[] {
  const choices = query.folded.map((word) => [word, ...similar(word)]);
  if (choices.length === 0) return [];
  const keys = keysFor(index, 'entity', anyOfEach(choices), query.limit).slice(0, query.limit);
  return entitiesByKey(index.db, keys).map((entity) => ({
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
async function relationHits({ index, query }: Searching): Promise<SearchHit[]> {
  const { words, folded, limit } = query;
  const keys = new Set(await keysOf(index, 'relation', query, ['phrase'], limit));
  if (keys.size < limit && words.length > 0) {
    const candidates = sentenceCandidates(index, words, limit);
    // With one word, whatever was found holds it.
    const fits = (text: string) => words.length === 1 || holdsAll(text, folded);
    for (const { key, words: text } of candidates) {
      if (keys.size >= limit) break;
      if (!keys.has(key) && fits(text)) keys.add(key);
    }
  }
  return foundRelations(index.db, [...keys].slice(0, limit)).map((relation) => ({
    kind: 'relation',
    id: relation.id,
    relation: relation.id,
    document: null,
    title: relationSentence(relation),
    detail: relationDetail(relation),
    ...excerptOf(relation.label, folded),
  }));
}

/** Of what is said not to be so, a sentence alone would read like a fact. */
function relationDetail({ type, negated, speakerName }: FoundRelation): string {
  const said = speakerName === null ? [] : [`says ${speakerName}`];
  return [type, ...(negated === 1 ? ['said not to be so'] : []), ...said].join(', ');
}

/**
 * A whole sentence has common words, and what holds one of these alone crowds out the rest: so first what holds
 * its longest words, each of which is likely to be rare.
 */
function sentenceCandidates(
  index: Index,
  words: readonly string[],
  limit: number,
): RelationCandidate[] {
  const longest = words.length < 2 ? [] : words.toSorted((a, b) => b.length - a.length);
  const rare = [...new Set(longest)].slice(0, LOOKED_UP);
  // Whatever holds the only word is a hit; of several words, most candidates hold but one.
  const asked = words.length === 1 ? limit : limit * CHOICE;
  return [...rare.map((word) => [word]), words].flatMap((some) => {
    const any = anyOfEach([some]);
    const named = keysFor(index, 'entity', any, NAMED).slice(0, NAMED);
    return relationCandidates(index.db, named, any, asked);
  });
}

async function quoteHits({ index, query }: Searching): Promise<SearchHit[]> {
  const keys = await keysOf(index, 'quote', query, ['phrase', 'all'], query.limit * CHOICE);
  return distinctPassages(index.db, keys, query.limit).map((passage) => ({
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
function distinctPassages(db: ReadableDb, keys: readonly number[], limit: number): FoundQuote[] {
  const seen = new Map<string, FoundQuote>();
  // Mostly the first few are enough.
  for (let from = 0; from < keys.length && seen.size < limit; from += limit) {
    for (const passage of foundQuotes(db, keys.slice(from, from + limit))) {
      const place = JSON.stringify([passage.document, passage.start, passage.quote]);
      if (!seen.has(place)) seen.set(place, passage);
    }
  }
  return [...seen.values()].slice(0, limit);
}

async function documentHits({ index, query }: Searching): Promise<SearchHit[]> {
  const keys = await keysOf(index, 'document', query, ['phrase', 'all'], query.limit);
  return documentsByKey(index.db, keys.slice(0, query.limit)).map((document) => ({
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
