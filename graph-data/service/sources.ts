/** Keeps the count of independent sources of each relation. */
import type { ReadableDb, WritableDb } from '../db/database.ts';
import {
  relationOfCitation,
  relationsCiting,
  type SourcePassage,
  setSources,
  sourcePassages,
  textAround,
} from '../db/independence.ts';
import { countIndependent, isOneOrigin } from '../evidence/independence.ts';
import type { Change } from '../model/change-set.ts';

/** Code points on either side that belong to a passage when it is compared with others. */
const AROUND = 120;

/** Counts the independent sources of relations again, by internal key. */
export function recountSources(db: WritableDb, relations: Iterable<number>): void {
  for (const relation of relations) {
    setSources(db, relation, countSources(db, sourcePassages(db, relation)));
  }
}

/** Internal keys of the relations whose sources a change can alter; to be asked before and after it. */
export function relationsAffected(db: ReadableDb, change: Change): number[] {
  const kind = change.op === 'put' ? change.record.kind : change.kind;
  const id = change.op === 'put' ? change.record.value.id : change.id;
  if (kind === 'document') return relationsCiting(db, id);
  return kind === 'citation' ? relationOfCitation(db, id) : [];
}

function countSources(db: ReadableDb, passages: readonly SourcePassage[]): number {
  if (isOneOrigin(passages)) return Math.min(1, passages.length);
  return countIndependent(
    passages.map(({ document, publisher, start, end, quote }) => ({
      document,
      publisher,
      passage:
        start === null || end === null ? quote : textAround(db, document, start, end, AROUND),
    })),
  );
}
