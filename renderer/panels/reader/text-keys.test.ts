/** Keys of the text. */
import { expect, test } from 'vitest';
import { nextPlace, textAction } from './text-keys.ts';

const NO = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

test('arrows walk, Shift selects, Ctrl or Option goes by words', () => {
  expect(textAction({ ...NO, key: 'ArrowLeft', shiftKey: true }, false)).toEqual({
    kind: 'move',
    extend: true,
    direction: 'left',
    by: 'character',
  });
  expect(textAction({ ...NO, key: 'ArrowRight', ctrlKey: true }, false)).toMatchObject({
    by: 'word',
  });
  expect(textAction({ ...NO, key: 'ArrowRight', altKey: true }, true)).toMatchObject({
    by: 'word',
  });
});

test('chords of others are left alone', () => {
  expect(textAction({ ...NO, key: 'ArrowDown', altKey: true }, false)).toBeNull();
  expect(textAction({ ...NO, key: 'c', ctrlKey: true }, false)).toBeNull();
  expect(textAction({ ...NO, key: 'e', metaKey: true }, true)).toBeNull();
  expect(textAction({ ...NO, key: 'p' }, false)).toBeNull();
});

test('letters open forms and step, backwards with Shift', () => {
  expect(textAction({ ...NO, key: 'R' }, false)).toEqual({ kind: 'form', form: 'relation' });
  expect(textAction({ ...NO, key: 'N', shiftKey: true }, false)).toEqual({
    kind: 'name',
    step: -1,
  });
});

test('places follow each other around the end', () => {
  const places = [{ start: 2 }, { start: 5 }, { start: 8 }];
  expect(nextPlace(places, 2, 1)).toEqual({ start: 5 });
  expect(nextPlace(places, 8, 1)).toEqual({ start: 2 });
  expect(nextPlace(places, 8, -1)).toEqual({ start: 5 });
  expect(nextPlace(places, 2, -1)).toEqual({ start: 8 });
  expect(nextPlace([], 2, 1)).toBeNull();
});
