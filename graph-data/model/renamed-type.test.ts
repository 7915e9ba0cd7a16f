import { expect, test } from 'vitest';
import { followRenaming } from './renamed-type.ts';
import { NO_FILTERS } from './visible-graph.ts';

const filters = { ...NO_FILTERS, entityTypes: ['law', 'place'], relationTypes: ['law'] };

test('what was filtered out is filtered out under its new name', () => {
  const renaming = { of: 'entity' as const, from: 'law', to: 'statute', taken: false };
  const after = followRenaming(filters, renaming);
  expect(after).toEqual({ ...filters, entityTypes: ['statute', 'place'] });
  const relations = followRenaming(filters, { ...renaming, of: 'relation' });
  expect(relations).toEqual({ ...filters, relationTypes: ['statute'] });
});

test('of two types that become one, the one whose name it is decides', () => {
  const join = (from: string, to: string) =>
    followRenaming(filters, { of: 'entity', from, to, taken: true }).entityTypes;
  expect(join('law', 'order')).toEqual(['place']);
  expect(join('law', 'place')).toEqual(['place']);
  expect(join('order', 'law')).toEqual(['law', 'place']);
});

test('filters that do not name the type stay the very same', () => {
  const renaming = { of: 'entity' as const, from: 'person', to: 'human', taken: false };
  expect(followRenaming(filters, renaming)).toBe(filters);
});
