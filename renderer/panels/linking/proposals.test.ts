/** What a passage proposes. */
import { expect, test } from 'vitest';
import type { Suggestion } from '../../../graph-data/model/mention-views.ts';
import { type EntityOption, entitiesNear, newOption, wordsFor } from './proposals.ts';

const MENTIONS = {
  entities: [
    { id: 'a', type: 'organisation', name: 'Acme Ltd' },
    { id: 'j', type: 'person', name: 'Jane Roe' },
    { id: 'f', type: 'place', name: 'Far' },
  ],
  entity: [1, 0, 1, 2],
  start: [40, 100, 115, 5_000],
  end: [48, 108, 123, 5_003],
};
const GHOST: Suggestion = {
  type: 'person',
  name: 'Zed Quux',
  aliases: ['Quux'],
  reason: 'r',
  start: [130],
  end: [138],
};

test('names in the passage come in its order, then the near ones; none twice, none from afar', () => {
  const options = entitiesNear({ start: 95, end: 125 }, MENTIONS, [GHOST]);
  expect(options.map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
    'Acme Ltd: here',
    'Jane Roe: here',
    'Zed Quux: new, near',
  ]);
  expect(options[2]?.choice).toEqual({
    new: { type: 'person', name: 'Zed Quux', aliases: ['Quux'] },
  });
});

const option = (name: string, type: string, quote: string): EntityOption => {
  const start = quote.indexOf(name);
  const place = start === -1 ? null : { start, end: start + name.length };
  return { ...newOption({ name, type, aliases: [] }, ''), place };
};
const ends = (quote: string) => ({
  source: option('Acme Ltd', 'organisation', quote),
  target: option('Jane Roe', 'person', quote),
});

test('in an empty project the words between the names are proposed, or none', () => {
  const paid = 'In May Acme Ltd secretly paid the Jane Roe.';
  expect(wordsFor(paid, ends(paid), [])).toEqual({
    sure: true,
    words: [{ type: 'secretly paid', label: 'secretly paid' }],
  });
  const role = 'Acme Ltd, owner of the Jane Roe';
  expect(wordsFor(role, ends(role), []).words).toEqual([{ type: 'owner of', label: 'owner of' }]);
  const owned = 'Acme Ltd, owner of Jane Roe’s house';
  expect(wordsFor(owned, ends(owned), []).words).toEqual([]);
  const left = 'Jane Roe, it is said, left Acme Ltd.';
  expect(wordsFor(left, ends(left), [])).toEqual({ sure: false, words: [] });
});

test('known words that the passage has come first; those only usual between such ends are not proposed', () => {
  const known = [
    { type: 'located-in', label: 'is in', count: 9, ends: [] },
    { type: 'employs', label: 'employs', count: 2, ends: ['organisation person'] },
    { type: 'payment', label: 'makes a payment to', count: 1, ends: [] },
  ];
  const first = (quote: string, some = known) => {
    const { sure, words } = wordsFor(quote, ends(quote), some);
    return [words[0]?.label, sure];
  };
  expect(first('Acme Ltd makes no payments to Jane Roe.')).toEqual(['makes a payment to', true]);
  expect(first('Acme Ltd, owner of Jane Roe’s house, …')).toEqual(['employs', false]);
  expect(first('Acme Ltd; Jane Roe', known.slice(0, 1))).toEqual(['is in', false]);
});
