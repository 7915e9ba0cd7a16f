import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyTable } from './key-table.ts';

const digest = (text: string) => hash('sha256', text, 'binary');

test('it answers as a map of lists does, entries taken back included', () => {
  const step = fc.record({ key: fc.integer({ min: 0, max: 20 }), undo: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const table = createKeyTable();
      const plain = new Map<string, number[]>();
      steps.forEach(({ key, undo }, at) => {
        const name = digest(String(key));
        const takeBack = table.add(name, at);
        if (undo) takeBack();
        else plain.set(name, [...(plain.get(name) ?? []), at]);
      });
      for (let key = 0; key <= 21; key++) {
        const name = digest(String(key));
        expect(table.find(name)).toEqual(plain.get(name) ?? []);
      }
    }),
  );
});

test('it grows', () => {
  const table = createKeyTable();
  for (let at = 0; at < 200_000; at++) table.add(digest(String(at)), at);
  for (let at = 0; at < 200_000; at += 37) {
    expect(table.find(digest(String(at)))).toEqual([at]);
  }
  expect(table.find(digest('none'))).toEqual([]);
});

test('keys that differ in the last of what is kept are two', () => {
  const table = createKeyTable();
  table.add('0123456789ab', 1);
  table.add('0123456789ac', 2);
  expect([table.find('0123456789ab'), table.find('0123456789ac')]).toEqual([[1], [2]]);
});
