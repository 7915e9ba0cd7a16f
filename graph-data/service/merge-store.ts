/** Stores what a merge brings, and notes what takes it back. */
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { putDistinctions } from '../db/distinctions.ts';
import { findDocument } from '../db/documents.ts';
import { findBytes, keepBytes, putOriginals } from '../db/originals.ts';
import { countProject } from '../db/project.ts';
import { putReviews } from '../db/reviews.ts';
import { putTypes } from '../db/types.ts';
import { putViews } from '../db/views.ts';
import type { Change, KindedRecord } from '../model/change-set.ts';
import type { Document } from '../model/records.ts';
import type { CallOptions } from '../rpc/contract.ts';
import { createImportJudge } from './import-judge.ts';
import { createImportStore } from './import-store.ts';
import type { Arrival, Match } from './merge-match.ts';
import type { Matches } from './merge-sides.ts';
import { createPace } from './pace.ts';
import { recountSources, relationsAffected } from './sources.ts';

type Kind = KindedRecord['kind'];
type Options = CallOptions<'mergeProject'>;

/**
 * Stores all arrivals within the transaction that `db` is in.
 * @param other the project that texts and bytes are read from
 * @param longest how many changes it is worth noting
 * @returns how many records, and the changes that take them back, in the order they were made
 * @throws ServiceError CANCELLED
 */
export async function storeMatches(
  db: WritableDb,
  other: ReadableDb,
  matches: Matches['matches'],
  longest: number,
  { signal, onProgress }: Options,
): Promise<{ stored: number; changes: Change[] }> {
  const pace = createPace(signal);
  const total = Object.values(matches).reduce((sum, { arrivals }) => sum + arrivals.length, 0);
  const { entities, relations, citations } = countProject(db);
  const store = createImportStore(db, entities + relations + citations);
  const judged = createImportJudge(store.document);
  const changes: Change[] = [];
  const affected = new Set<number>();
  let stored = 0;

  const each = async <T extends { id: string }>(
    { arrivals }: Match<T>,
    record: (arrival: Arrival<T>) => { now: KindedRecord; before: KindedRecord | null },
    put: (now: KindedRecord, before: KindedRecord | null) => void,
  ) => {
    for (const arrival of arrivals) {
      await pace();
      const { now, before } = record(arrival);
      const change: Change = { op: 'put', record: now };
      if (before !== null) for (const id of relationsAffected(db, change)) affected.add(id);
      put(now, before);
      if (changes.length <= longest) changes.push(inverseOf(now, before));
      stored += 1;
      if (stored % 500 === 0) onProgress?.({ done: stored, total });
    }
  };
  const add = (now: KindedRecord, before: KindedRecord | null) =>
    store.add({ record: now, before });
  const { document, entity, relation, citation, tension, distinction } = matches;
  const { review, original, type, view } = matches;
  const withText = <T extends Omit<Document, 'text'>>(value: T, from: ReadableDb, id: string) => ({
    kind: 'document' as const,
    value: { ...value, text: findDocument(from, id)?.text ?? '' },
  });

  await each(
    document,
    ({ value, theirs, replaces }) => ({
      now: withText(value, other, theirs),
      before: replaces === null ? null : withText(replaces, db, replaces.id),
    }),
    add,
  );
  await each(entity, kinded('entity'), add);
  await each(relation, kinded('relation'), add);
  await each(
    citation,
    ({ value, replaces }) => ({
      now: { kind: 'citation', value: judged(value, true) },
      before: replaces === null ? null : { kind: 'citation', value: replaces },
    }),
    add,
  );
  await each(tension, kinded('tension'), add);
  for (const _ of store.finish()) await pace();
  // The store has everything now; what rests on it follows.
  const putNow = (now: KindedRecord) => putRest(db, other, now);
  await each(distinction, kinded('distinction'), putNow);
  await each(original, kinded('original'), putNow);
  await each(review, kinded('review'), putNow);
  await each(type, kinded('type'), putNow);
  await each(view, kinded('view'), putNow);
  for (const { value, replaces } of [...document.arrivals, ...citation.arrivals]) {
    if (replaces === null) continue;
    const kind = 'quote' in value ? 'citation' : 'document';
    for (const id of relationsAffected(db, { op: 'delete', kind, id: value.id })) affected.add(id);
  }
  recountSources(db, affected);
  onProgress?.({ done: total, total });
  return { stored, changes };
}

function inverseOf({ kind, value }: KindedRecord, before: KindedRecord | null): Change {
  return before === null ? { op: 'delete', kind, id: value.id } : { op: 'put', record: before };
}

type Simple = Exclude<Kind, 'document' | 'citation'>;
type ValueOf<K extends Simple> = Extract<KindedRecord, { kind: K }>['value'];

function kinded<K extends Simple>(kind: K) {
  return ({ value, replaces }: Arrival<ValueOf<K>>) => ({
    now: { kind, value } as KindedRecord,
    before: replaces === null ? null : ({ kind, value: replaces } as KindedRecord),
  });
}

function putRest(db: WritableDb, other: ReadableDb, record: KindedRecord): void {
  switch (record.kind) {
    case 'original': {
      const { sha256 } = record.value;
      const bytes = findBytes(other, sha256);
      if (bytes !== null) keepBytes(db, sha256, bytes);
      putOriginals(db, [record.value]);
      break;
    }
    case 'distinction':
      putDistinctions(db, [record.value]);
      break;
    case 'review':
      putReviews(db, [record.value]);
      break;
    case 'type':
      putTypes(db, [record.value]);
      break;
    case 'view':
      putViews(db, [record.value]);
      break;
    default:
      throw new Error(`A merge stores no ${record.kind} after the others.`);
  }
}
