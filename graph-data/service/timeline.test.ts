import { expect, test } from 'vitest';
import { MOST_DATED } from '../model/time-filter.ts';
import { openSample } from './sample.ts';

test('a project with more relations than a timeline can show says so', async () => {
  const { service, project } = openSample();
  await expect(service.getTimeline({})).resolves.toBeDefined();
  project.db.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= ${MOST_DATED})
    INSERT INTO relation (uid, source, target, type, label, modality, negated)
    SELECT 'n' || i, 1, 2, 't', 'l', 'stated', 0 FROM n`);
  await expect(service.getTimeline({})).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(
      /^A timeline shows up to 100,000 relations, and this project has 100,0\d\d;/,
    ),
  });
});
