import { expect, test } from 'vitest';
import { MOST_DATED } from '../model/time-filter.ts';
import { openSample } from './sample.ts';

test('of more relations than a window should hold, those among the entities in question are told', async () => {
  const { service, project } = openSample();
  const all = await service.getTimeline({ among: ['ann'] });
  expect(all.whole).toBe(true);
  expect(all.relations).toHaveLength(5);
  project.db.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= ${MOST_DATED})
    INSERT INTO relation (uid, source, target, type, label, modality, negated)
    SELECT 'n' || i, (SELECT id FROM entity WHERE uid = 'cem'), (SELECT id FROM entity WHERE uid = 'blue'),
      't', 'l', 'stated', 0 FROM n;
    UPDATE relation SET occurred = '2017-02' WHERE uid = 'bob-works'`);
  const some = await service.getTimeline({ among: ['ann', 'bob', 'blue', 'nobody'] });
  expect(some.whole).toBe(false);
  expect(some.relations).toEqual(['ann-leads', 'bob-works', 'bob-denies', 'bob-self']);
  expect(some.event.map((date) => date !== null)).toEqual([false, true, false, false]);
  expect((await service.getTimeline({ among: [] })).relations).toEqual([]);
});
