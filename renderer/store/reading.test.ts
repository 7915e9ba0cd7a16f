/** The chosen passage and its form. */
import { expect, test } from 'vitest';
import { choosePassage, NOT_READING, openForm, reshapePassage } from './reading.ts';

const PASSAGE = { document: 'd', start: 3, end: 9, quote: 'a quote' };

test('a form opens on a passage only, and closes with it', () => {
  expect(openForm('relation')(NOT_READING)).toBe(NOT_READING);
  const chosen = choosePassage(PASSAGE)(NOT_READING);
  const open = openForm('relation')(chosen);
  expect(open.form).toBe('relation');
  expect(choosePassage({ ...PASSAGE })(open)).toBe(open);
  expect(choosePassage(null)(open)).toMatchObject({ passage: null, form: null });
});

test('a passage that is made longer keeps its form', () => {
  const open = openForm('entity')(choosePassage(PASSAGE)(NOT_READING));
  const longer = reshapePassage({ ...PASSAGE, end: 20 })(open);
  expect(longer).toMatchObject({ form: 'entity', passage: { end: 20 } });
});
