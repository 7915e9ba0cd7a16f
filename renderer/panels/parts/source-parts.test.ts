/** Source lines. */
import { expect, test } from 'vitest';
import { sourceParts } from './source-parts.ts';

test('gives publisher, author and date in words', () => {
  const parts = sourceParts({
    publisher: 'Breitbart',
    author: 'John Binder',
    published: '2017-02',
  });
  expect(parts.map((part) => part.text)).toEqual(['Breitbart', 'John Binder', 'February 2017']);
  expect(parts.every((part) => part.given)).toBe(true);
});

test('says what is not given', () => {
  const parts = sourceParts({ publisher: null, author: null, published: null });
  expect(parts.map((part) => part.text)).toEqual([
    'publisher not given',
    'author not given',
    'date not given',
  ]);
  expect(parts.some((part) => part.given)).toBe(false);
});
