import { expect, test } from 'vitest';
import { MOST_DATED } from '../model/time-filter.ts';
import { openSample } from './sample.ts';

test('of a large project, what falls is told among the entities in question, and nobody falls who has more elsewhere', async () => {
  const { service, project } = openSample();
  const small = await service.getDependence({ documents: ['doc'], among: ['ann'] });
  expect(small.whole).toBe(true);
  expect(small.relations).toHaveLength(4);
  project.db.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= ${MOST_DATED})
    INSERT INTO relation (uid, source, target, type, label, modality, negated)
    SELECT 'n' || i, (SELECT id FROM entity WHERE uid = 'cem'), (SELECT id FROM entity WHERE uid = 'cem'),
      't', 'l', 'stated', 0 FROM n`);
  const input = { documents: ['doc'], among: ['ann', 'bob', 'blue', 'nobody'] };
  const { whole, relations, entities, alone } = await service.getDependence(input);
  expect(whole).toBe(false);
  expect(relations.toSorted()).toEqual(['ann-leads', 'bob-denies', 'bob-works']);
  // Ann is related to Cem as well, who was not asked about; what Bob keeps has no source at all.
  expect(entities).toEqual(['blue']);
  expect(alone.find(({ value }) => value === 'doc')).toMatchObject({ supported: 3 });
  const none = await service.getDependence({ documents: ['doc'] });
  expect(none).toEqual({ whole: false, relations: [], entities: [], alone: [] });
});
