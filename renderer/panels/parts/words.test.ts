/** Words. */
import { expect, test } from 'vitest';
import { capitalise, count, readKey } from './words.ts';

test('counts agree with their noun', () => {
  expect(count(0, 'entity', 'entities')).toBe('0 entities');
  expect(count(1, 'entity', 'entities')).toBe('1 entity');
  expect(count(1234, 'relation')).toBe('1,234 relations');
});

test('capitalises any script and leaves the empty string alone', () => {
  expect(capitalise('ölçek')).toBe('Ölçek');
  expect(capitalise('')).toBe('');
});

test('keys read as words', () => {
  expect(readKey('acts-on_behalf')).toBe('Acts on behalf');
});
