/** What a timeline filter lets through. */
import { expect, test } from 'vitest';
import type { Interval } from '../../graph-data/model/evidence-views.ts';
import { datesOf, isInTime, type TimeFilter } from '../../graph-data/model/time-filter.ts';
import { areDatesEnough, effective } from './dates.ts';

const day = (start: number | null, end = start): Interval => ({ start, end, uncertain: false });
const dates = datesOf({
  relations: ['early', 'late', 'roughly', 'open', 'undated'],
  event: [day(10), day(100), day(50, 80), day(90, null), null],
  published: [day(20), day(120), day(60, 90), null, day(20)],
});
const filter = (more: Partial<TimeFilter>): TimeFilter => ({
  clock: 'event',
  range: null,
  knownOn: null,
  undated: false,
  dates,
  ...more,
});
const passing = (more: Partial<TimeFilter>) =>
  [...Object.keys(dates), 'never heard of'].filter((id) => isInTime(id, filter(more)));

test('a range lets through what may lie in it, open ends included', () => {
  expect(passing({ range: { start: 5, end: 10 } })).toEqual(['early']);
  expect(passing({ range: { start: 80, end: 95 } })).toEqual(['roughly', 'open']);
  expect(passing({ range: { start: 5000, end: 6000 } })).toEqual(['open']);
});

test('undated relations show or not, and never pass for dated', () => {
  expect(passing({ range: { start: 0, end: 10 }, undated: true })).toEqual([
    'early',
    'undated',
    'never heard of',
  ]);
  expect(passing({})).toEqual(['early', 'late', 'roughly', 'open']);
});

test('what is roughly dated was known only when its last possible day had come', () => {
  expect(passing({ clock: 'published', knownOn: 89 })).toEqual(['early', 'undated']);
  expect(passing({ clock: 'published', knownOn: 90 })).toEqual(['early', 'roughly', 'undated']);
  expect(passing({ clock: 'published', knownOn: 90, undated: true })).toContain('open');
});

test('both clocks at once: happened then, known by then', () => {
  expect(passing({ range: { start: 0, end: 200 }, knownOn: 95 })).toEqual(['early', 'roughly']);
});

test('a filter that lets everything through is none', () => {
  expect(effective(filter({ undated: true }))).toBeNull();
  expect(effective(filter({}))).not.toBeNull();
});

test('a timeline starts open only where it tells something', () => {
  const relations = Array.from({ length: 12 }, (_, at) => String(at));
  const published = relations.map(() => null);
  const spread = { relations, published, event: relations.map((_, at) => day(at)) };
  expect(areDatesEnough(spread)).toBe(true);
  expect(areDatesEnough({ ...spread, event: relations.map((_, at) => day(at % 5)) })).toBe(false);
  expect(areDatesEnough({ ...spread, event: published })).toBe(false);
});
