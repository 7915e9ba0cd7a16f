/** Counting over a whole project gathers nothing: for millions of citations that would take hundreds of megabytes. */
import { expect, test } from 'vitest';
import { openSample, sampleContent } from '../service/sample.ts';
import type { ReadableDb } from './database.ts';
import { countHealth } from './health.ts';

/** The plans of all that is asked through this connection. */
function planning(db: ReadableDb): { db: ReadableDb; plans: string[] } {
  const plans: string[] = [];
  const prepare = (sql: string) => {
    const steps = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all();
    plans.push(steps.map(({ detail }) => detail).join('; '));
    return db.prepare(sql);
  };
  return { db: Object.assign(Object.create(db), { prepare }), plans };
}

test('the health of a project is counted along indexes', () => {
  const { db, plans } = planning(openSample(sampleContent()).project.db);
  const { verdicts, citations } = countHealth(db);
  expect(verdicts.reduce((sum, { count }) => sum + count, 0)).toBe(citations);
  expect(plans.length).toBeGreaterThan(5);
  expect(plans.filter((plan) => plan.includes('TEMP B-TREE FOR GROUP BY'))).toEqual([]);
});
