/** Reads cited passages out of their documents: place, difference, context and warnings. */
import type { PassageRow } from '../db/citations.ts';
import { passagesOfRelation, passagesOfRelations } from '../db/citations.ts';
import type { ReadableDb } from '../db/database.ts';
import { findEntity } from '../db/entities.ts';
import { findRelation } from '../db/relations.ts';
import { warningsOf } from '../evidence/context-guard.ts';
import { differenceBetween } from '../evidence/difference.ts';
import { nameStandsIn } from '../evidence/names.ts';
import { surround } from '../evidence/sentences.ts';
import type { Entity, Relation } from '../model/records.ts';
import type { CitedPassage } from '../model/views.ts';
import { createSourceReader, type Source, type SourceReader } from './source-reader.ts';

/** Completes rows to passages; one for each call, since it keeps what it has read. */
export type PassageReader = {
  complete(row: PassageRow): CitedPassage;
  /** What a relation rests on, best first. Whoever has read the relation already says how it is told. */
  ofRelation(relation: string, told?: Told): CitedPassage[];
  /** The best of these, or null. */
  bestOf(relation: string, told?: Told): CitedPassage | null;
  /** The best of each of these, by the relation's id. */
  bestOfEach(relations: readonly (Told & { id: string })[]): Map<string, CitedPassage>;
};

/** How a relation is told: what the guard needs to know of it. */
type Told = Pick<Relation, 'modality' | 'negated' | 'speaker'>;
type Claimed = { relation: Told; speaker: Entity | null };

/** A reader over the project as it is now. */
export function createPassageReader(
  db: ReadableDb,
  sourceOf: SourceReader = createSourceReader(db),
): PassageReader {
  const claims = new Map<string, Claimed | null>();
  const complete = (row: PassageRow, told?: Told) => {
    const claim = remembered(claims, row.relation, () => readClaim(db, row.relation, told));
    return completeRow(row, sourceOf(row.document), claim);
  };
  return {
    complete: (row) => complete(row),
    ofRelation: (relation, told) =>
      passagesOfRelation(db, relation).map((row) => complete(row, told)),
    bestOf(relation, told) {
      const [best] = passagesOfRelation(db, relation);
      return best === undefined ? null : complete(best, told);
    },
    bestOfEach(relations) {
      const ids = new Set(relations.map(({ id }) => id));
      const rows = passagesOfRelations(db, [...ids]);
      const best = new Map<string, CitedPassage>();
      for (const relation of relations) {
        const [row] = rows.get(relation.id) ?? [];
        if (row !== undefined) best.set(relation.id, complete(row, relation));
      }
      return best;
    },
  };
}

function completeRow(row: PassageRow, source: Source | null, claim: Claimed | null): CitedPassage {
  const place = source === null ? null : placeOf(row, source);
  if (source === null || place === null) {
    return {
      ...row,
      place: null,
      difference: [],
      context: { before: '', after: '' },
      warnings: [],
    };
  }
  const { text, rules, toUtf16 } = source;
  const [start = 0, end = 0] = toUtf16([place.start, place.end]);
  const words = text.slice(start, end);
  const around = surround(text, start, end, rules);
  const context = { before: text.slice(around.from, start), after: text.slice(end, around.to) };
  const guarded = claim === null ? null : { ...claim, text, start, end, around };
  return {
    ...row,
    place: { ...place, text: words },
    difference: row.verdict === 'approximate' ? differenceBetween(row.quote, words) : [],
    context,
    warnings: guarded === null ? [] : warningsOf({ ...guarded, ...voice(guarded, row) }, rules),
  };
}

// The verdict as stored decides: a passage of a text that is no longer the one checked has no place.
function placeOf(row: PassageRow, { judge }: Source): { start: number; end: number } | null {
  if (row.verdict === 'source missing' || row.verdict === 'not found') return null;
  const { start, end } = row;
  return start !== null && end !== null ? { start, end } : judge(row).place;
}

function voice({ speaker }: Claimed, { author, publisher }: PassageRow) {
  const names = speaker === null ? [] : [speaker.name, ...speaker.aliases];
  const behind = [author, publisher].filter((name) => name !== null);
  const speakerIsAuthor = behind.some((by) => names.some((name) => nameStandsIn(by, name)));
  return { speaker: names, speakerIsAuthor };
}

function readClaim(db: ReadableDb, id: string, told: Told | undefined): Claimed | null {
  const relation = told ?? findRelation(db, id);
  if (relation === null) return null;
  const speaker = relation.speaker === null ? null : findEntity(db, relation.speaker);
  return { relation, speaker };
}

function remembered<T>(known: Map<string, T | null>, key: string, read: () => T | null): T | null {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = read();
  known.set(key, value);
  return value;
}
