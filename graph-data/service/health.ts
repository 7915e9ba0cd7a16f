/** How well a project is evidenced, and where sources differ. */
import type { ReadableDb } from '../db/database.ts';
import { countHealth, healthItems } from '../db/health.ts';
import { summariesById } from '../db/relations.ts';
import { listTensions as storedTensions } from '../db/tensions.ts';
import type { EvidenceHealth, HealthList, TensionView } from '../model/evidence-views.ts';
import type { Input } from '../rpc/contract.ts';
import { createPassageReader } from './passages.ts';

/** All counts, and one page of one list. */
export function getEvidenceHealth(
  db: ReadableDb,
  { list, offset, limit }: Input<'getEvidenceHealth'>,
): EvidenceHealth {
  const counts = countHealth(db);
  const rows = healthItems(db, list, { offset, limit });
  const ids = [...new Set(rows.map(({ relation }) => relation))];
  const relations = new Map(summariesById(db, ids).map((each) => [each.id, each]));
  const items = rows.flatMap((row) => {
    const relation = relations.get(row.relation);
    if (relation === undefined) return [];
    const { citation: id, verdict, quote } = row;
    const citation =
      id === null || verdict === null || quote === null ? null : { id, verdict, quote };
    return [{ relation, citation }];
  });
  return { counts, items, total: totalOf(counts, list) };
}

function totalOf(counts: EvidenceHealth['counts'], list: HealthList): number {
  switch (list) {
    case 'uncited':
      return counts.uncited;
    case 'single source':
      return counts.singleSource;
    case 'not exact':
      return counts.notExact;
    case 'disputed':
      return counts.disputed;
    case 'unreviewed':
      return counts.unreviewed;
  }
}

/** Every tension, both sides with their best quote. */
export function listTensions(db: ReadableDb): TensionView[] {
  const tensions = storedTensions(db);
  const ids = [...new Set(tensions.flatMap(({ relations }) => relations))];
  const relations = new Map(summariesById(db, ids).map((each) => [each.id, each]));
  const passages = createPassageReader(db);
  return tensions.flatMap(({ id, note, relations: [a, b] }) => {
    const [first, second] = [relations.get(a), relations.get(b)];
    if (first === undefined || second === undefined) return [];
    const side = (relation: typeof first) => ({
      relation,
      citation: passages.bestOf(relation.id),
    });
    return [{ id, note, sides: [side(first), side(second)] }];
  });
}
