/** Filter chips. */
import { expect, test } from 'vitest';
import { type FacetCount, type FacetCounts, NO_COUNTS } from '../../store/selectors.ts';
import { filterChips } from './chips.ts';

function types(...values: [string, boolean][]): FacetCounts {
  const count = { shown: 1, canvas: 1, project: 1 };
  const entityTypes = values.map(
    ([value, on]): FacetCount => ({ value, label: value.toUpperCase(), on, ...count }),
  );
  return { ...NO_COUNTS, entityTypes };
}

test('nothing off, no chip', () => {
  expect(filterChips(types(['a', true], ['b', true]))).toEqual([]);
});

test('each value off has a chip that switches on this one alone', () => {
  const chips = filterChips(types(['a', false], ['b', false], ['c', true], ['d', true]));
  expect(chips.map((chip) => [chip.text, chip.off])).toEqual([
    ['Without A', ['b']],
    ['Without B', ['a']],
  ]);
});

test('few left on read as “only”', () => {
  const chips = filterChips(types(['a', true], ['b', false], ['c', false]));
  expect(chips.map((chip) => [chip.text, chip.off])).toEqual([['Only A', []]]);
});

test('many off are summed up', () => {
  const values = 'abcdefghij'.split('').map((v, i): [string, boolean] => [v, i > 4]);
  expect(filterChips(types(...values)).map((chip) => chip.text)).toEqual(['5 entity types off']);
});
