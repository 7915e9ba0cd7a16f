import { expect, test } from 'vitest';
import { parseEdtf } from '../model/edtf.ts';
import { openSample } from './sample.ts';

/** The days of a month or year, as stretches have them. */
function days(text: string) {
  const { start, end } = parseEdtf(text) ?? {};
  return { start, end };
}

test('each relation counts once, by month; what spans several counts in each for its part', async () => {
  const { service, project } = openSample();
  project.db.exec(`UPDATE relation SET occurred = CASE uid
    WHEN 'ann-leads' THEN '2017-01-25' WHEN 'bob-works' THEN '2017-01' WHEN 'bob-denies' THEN '2017-02/2017-03'
    ELSE NULL END`);
  const { unit, event } = await service.getTimelineTotals({});
  expect(unit).toBe('month');
  expect(event.dated).toBe(3);
  expect(event.stretches).toEqual([
    { ...days('2017-01'), relations: 2 },
    { ...days('2017-02'), relations: 0.5 },
    { ...days('2017-03'), relations: 0.5 },
  ]);
});

test('a long time is counted by year, and what says too little is counted but not placed', async () => {
  const { service, project } = openSample();
  project.db.exec(`UPDATE relation SET occurred = CASE uid
    WHEN 'ann-leads' THEN '-0044-03' WHEN 'bob-works' THEN '2017' WHEN 'bob-denies' THEN '-3000/2017'
    ELSE NULL END`);
  const { unit, event } = await service.getTimelineTotals({});
  expect(unit).toBe('year');
  expect(event.dated).toBe(3);
  expect(event.stretches).toEqual([
    { ...days('-0044'), relations: 1 },
    { ...days('2017'), relations: 1 },
  ]);
});

test('a relation was published with the earliest document that it cites, as the timeline of a small project has it', async () => {
  const { service, project } = openSample();
  const { published, relations } = await service.getTimeline({ among: [] });
  const own = published.filter((date) => date !== null);
  const totals = await service.getTimelineTotals({});
  expect(own.length).toBeGreaterThan(0);
  expect(totals.published.dated).toBe(own.length);
  expect(totals.published.stretches).toEqual([{ ...days('2017-01'), relations: own.length }]);
  project.db.exec(`UPDATE document SET published = NULL`);
  expect((await service.getTimelineTotals({})).published).toEqual({ dated: 0, stretches: [] });
  expect(relations).toHaveLength(5);
});
