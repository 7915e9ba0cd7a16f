/** What a person sees of documents on their way in. */
import { expect, test } from 'vitest';
import type { Proposal } from '../../graph-data/model/proposal.ts';
import {
  type AddingState,
  bringItems,
  changeItem,
  dropItem,
  fieldProblem,
  NOTHING_ADDED,
  noteRead,
  readyItems,
  recordFields,
  showItem,
} from './adding.ts';
import type { Producer } from './app.ts';

const file = (id: number) => ({ id, name: `${id}.txt`, size: 1, keep: true, url: '' });
const proposal = (sha256: string, more: Partial<Proposal> = {}): Proposal => ({
  ...{ title: 'A report', author: null, published: '2026', publisher: null, url: null },
  ...{ text: 'It leaks.', sha256, mediaType: 'text/plain', name: 'a.txt', pages: null },
  ...{ duplicateOf: null, notes: [], ...more },
});

function after(...steps: Producer<AddingState>[]): AddingState {
  return steps.reduce((state, step) => step(state), NOTHING_ADDED);
}

const BROUGHT = bringItems([file(1), file(2), file(3)]);

test('what the project has, or a file before it brings, is not chosen', () => {
  const known = { duplicateOf: { id: 'd', title: 'D' } };
  const state = after(
    BROUGHT,
    noteRead(1, proposal('a')),
    noteRead(2, proposal('b', known)),
    noteRead(3, proposal('a')),
  );
  expect(state.items.map(({ chosen }) => chosen)).toEqual([true, false, false]);
  expect(readyItems(state).map(({ id }) => id)).toEqual([1]);
});

test('only what is read, chosen and right in every field is ready', () => {
  const fields = { title: ' ', author: '', published: '', publisher: '', url: '' };
  const state = after(BROUGHT, noteRead(1, proposal('a')), changeItem(1, { fields }));
  expect(readyItems(state)).toEqual([]);
  const right = changeItem(1, { fields: { ...fields, title: 'T' } })(state);
  expect(readyItems(right).map(({ id }) => id)).toEqual([1]);
  expect(readyItems(changeItem(1, { chosen: false })(right))).toEqual([]);
});

test('another file shows when the one that shows is taken off', () => {
  const state = after(BROUGHT, showItem(2));
  expect(dropItem(2)(state).shown).toBe(3);
  expect(dropItem(3)(showItem(3)(state)).shown).toBe(2);
  expect(dropItem(1)(state).shown).toBe(2);
  expect(after(bringItems([file(1)]), dropItem(1)).shown).toBe(null);
});

test.each([
  ['title', '', 'Give the document a title.'],
  ['title', 'T', null],
  ['published', '2017-01-25', null],
  ['published', '2017-02-30', 'Write the date as 2017-01-25, 2017-01 or 2017.'],
  ['url', 'example.org', 'An address begins with http:// or https://.'],
  ['url', 'javascript:alert(1)', 'An address begins with http:// or https://.'],
  ['url', 'https://example.org', null],
  ['author', '', null],
] as const)('the field %s may be “%s”: %s', (name, value, problem) => {
  expect(fieldProblem(name, value)).toBe(problem);
});

test('what is empty in a field is null in the record', () => {
  const fields = { title: ' T ', author: ' ', published: '2017', publisher: '', url: '' };
  expect(recordFields(fields)).toEqual({
    ...{ title: 'T', author: null, published: '2017', publisher: null, url: null },
  });
});
