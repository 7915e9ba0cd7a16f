/** Reads cited passages out of their documents: place, difference, context and warnings. */
import type { PassageRow } from '../db/citations.ts';
import { passagesOfRelation } from '../db/citations.ts';
import type { ReadableDb } from '../db/database.ts';
import { findDocument } from '../db/documents.ts';
import { findEntity } from '../db/entities.ts';
import { findRelation } from '../db/relations.ts';
import { warningsOf } from '../evidence/context-guard.ts';
import { rulesFor } from '../evidence/context-rules/index.ts';
import type { ContextRules } from '../evidence/context-rules/rules.ts';
import { differenceBetween } from '../evidence/difference.ts';
import { nameStandsIn } from '../evidence/names.ts';
import { surround } from '../evidence/sentences.ts';
import { createJudge, type Judge } from '../evidence/verdict.ts';
import { sliceCodePoints, toUtf16Offsets } from '../model/offsets.ts';
import type { Document, Entity, Relation } from '../model/records.ts';
import type { CitedPassage } from '../model/views.ts';

/** Completes rows to passages; one for each call, since it keeps what it has read. */
export type PassageReader = {
  complete(row: PassageRow): CitedPassage;
  /** What a relation rests on, best first. */
  ofRelation(relation: string): CitedPassage[];
  /** The best of these, or null. */
  bestOf(relation: string): CitedPassage | null;
};

type Source = { document: Document; judge: Judge; rules: ContextRules };
type Claimed = { relation: Relation; speaker: Entity | null };

/** A reader over the project as it is now. */
export function createPassageReader(db: ReadableDb): PassageReader {
  const sources = new Map<string, Source | null>();
  const claims = new Map<string, Claimed | null>();
  const complete = (row: PassageRow) => {
    const source = remembered(sources, row.document, () => readSource(db, row.document));
    const claim = remembered(claims, row.relation, () => readClaim(db, row.relation));
    return completeRow(row, source, claim);
  };
  return {
    complete,
    ofRelation: (relation) => passagesOfRelation(db, relation).map(complete),
    bestOf(relation) {
      const [best] = passagesOfRelation(db, relation);
      return best === undefined ? null : complete(best);
    },
  };
}

function completeRow(row: PassageRow, source: Source | null, claim: Claimed | null): CitedPassage {
  const place = source === null ? null : placeOf(row, source);
  if (source === null || place === null) {
    return { ...row, place, difference: [], context: { before: '', after: '' }, warnings: [] };
  }
  const { document, rules } = source;
  const [start = 0, end = 0] = toUtf16Offsets(document.text, [place.start, place.end]);
  const around = surround(document.text, start, end, rules);
  const context = {
    before: document.text.slice(around.from, start),
    after: document.text.slice(end, around.to),
  };
  const guarded = claim === null ? null : { ...claim, text: document.text, start, end, around };
  return {
    ...row,
    place,
    difference: row.verdict === 'approximate' ? differenceBetween(row.quote, place.text) : [],
    context,
    warnings: guarded === null ? [] : warningsOf({ ...guarded, ...voice(guarded, row) }, rules),
  };
}

// The verdict as stored decides: a passage of a text that is no longer the one checked has no place.
function placeOf(row: PassageRow, { document, judge }: Source): CitedPassage['place'] {
  if (row.verdict === 'source missing' || row.verdict === 'not found') return null;
  const place =
    row.start !== null && row.end !== null ? { start: row.start, end: row.end } : judge(row).place;
  if (place === null) return null;
  return { ...place, text: sliceCodePoints(document.text, place.start, place.end) };
}

function voice({ speaker }: Claimed, { author, publisher }: PassageRow) {
  const names = speaker === null ? [] : [speaker.name, ...speaker.aliases];
  const behind = [author, publisher].filter((name) => name !== null);
  const speakerIsAuthor = behind.some((by) => names.some((name) => nameStandsIn(by, name)));
  return { speaker: names, speakerIsAuthor };
}

function readSource(db: ReadableDb, id: string): Source | null {
  const document = findDocument(db, id);
  if (document === null) return null;
  return { document, judge: createJudge(document.text), rules: rulesFor(document.text) };
}

function readClaim(db: ReadableDb, id: string): Claimed | null {
  const relation = findRelation(db, id);
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
