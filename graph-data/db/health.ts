/** Counts and lists of what is weakly evidenced. */
import type { EvidenceHealth, HealthList } from '../model/evidence-views.ts';
import { VERDICTS, type Verdict } from '../model/vocabulary.ts';
import type { ReadableDb } from './database.ts';

/** A line of a list; `citation` is set where the list is one of citations. */
export type HealthItem = {
  relation: string;
  citation: string | null;
  verdict: Verdict | null;
  quote: string | null;
};

const RELATION = `SELECT r.uid AS relation, NULL AS citation, NULL AS verdict, NULL AS quote FROM relation r WHERE`;

const LISTS = {
  uncited: `${RELATION} NOT EXISTS (SELECT 1 FROM citation WHERE relation = r.id) ORDER BY r.id`,
  'single source': `${RELATION} r.sources = 1 ORDER BY r.id`,
  'not exact': `SELECT r.uid AS relation, c.uid AS citation, c.verdict, c.quote
    FROM citation c JOIN relation r ON r.id = c.relation WHERE c.verdict <> 'exact'
    ORDER BY CASE c.verdict WHEN 'source missing' THEN 0 WHEN 'not found' THEN 1 WHEN 'approximate' THEN 2 ELSE 3 END,
      c.relation, c.id`,
  disputed: `${RELATION} r.id IN (SELECT first FROM tension UNION SELECT second FROM tension
    UNION SELECT relation FROM citation WHERE stance = 'disputes') ORDER BY r.id`,
  unreviewed: `${RELATION} EXISTS (SELECT 1 FROM citation c WHERE c.relation = r.id
    AND NOT EXISTS (SELECT 1 FROM review WHERE citation = c.id)) ORDER BY r.id`,
} as const satisfies Record<HealthList, string>;

/** One page of a list. */
export function healthItems(
  db: ReadableDb,
  list: HealthList,
  page: { offset: number; limit: number },
): HealthItem[] {
  const sql = `${LISTS[list]} LIMIT @limit OFFSET @offset`;
  return db.prepare<{ offset: number; limit: number }, HealthItem>(sql).all(page);
}

/** All counts. */
export function countHealth(db: ReadableDb): EvidenceHealth['counts'] {
  const verdicts = countVerdicts(db);
  const citations = verdicts.reduce((sum, { count }) => sum + count, 0);
  const exact = verdicts.find(({ verdict }) => verdict === 'exact')?.count ?? 0;
  return {
    relations: count(db, `SELECT 1 FROM relation`),
    citations,
    uncited: count(db, LISTS.uncited),
    singleSource: count(db, LISTS['single source']),
    verdicts,
    notExact: citations - exact,
    disputed: count(db, LISTS.disputed),
    unreviewed: count(db, LISTS.unreviewed),
  };
}

// What is not exact has an index of its own; to gather all citations by verdict takes 140 MB for three million.
function countVerdicts(db: ReadableDb): EvidenceHealth['counts']['verdicts'] {
  const sql = `SELECT verdict, count(*) AS count FROM citation WHERE verdict <> 'exact' GROUP BY verdict`;
  const others = new Map(db.prepare<[], [Verdict, number]>(sql).raw().all() as [Verdict, number][]);
  const inexact = [...others.values()].reduce((sum, each) => sum + each, 0);
  const exact = count(db, `SELECT 1 FROM citation`) - inexact;
  return VERDICTS.map((verdict) => ({
    verdict,
    count: verdict === 'exact' ? exact : (others.get(verdict) ?? 0),
  }));
}

function count(db: ReadableDb, list: string): number {
  const sql = `SELECT count(*) FROM (${list.replace(/ ORDER BY[\s\S]*$/, '')})`;
  return db.prepare<[], number>(sql).pluck().get() ?? 0;
}
