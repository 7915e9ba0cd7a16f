import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEntityIndex } from './entity-index.ts';

type Known = { id: string; type: string; name: string; key: number };

test('it answers as a list of entities does, entities and types taken back included', () => {
  const step = fc.record({
    id: fc.integer({ min: 0, max: 1_500 }).map((number) => `e${number}`),
    name: fc.oneof(fc.constantFrom('Ann', 'Bob', '王伟'), fc.string({ maxLength: 2 })),
    type: fc.constantFrom('person', 'place', 'unknown'),
    takeBack: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 2_500, size: 'max' }), (steps) => {
      const index = createEntityIndex();
      const plain = new Map<string, Known>();
      steps.forEach(({ id, name, type, takeBack }, key) => {
        const before = plain.get(id);
        if (before !== undefined) {
          const undo = index.retype(id, type);
          if (takeBack) undo();
          else plain.set(id, { ...before, type });
          return;
        }
        const undo = index.add(id, type, name, key);
        if (takeBack) undo();
        else plain.set(id, { id, type, name, key });
      });
      expect(index.size()).toBe(plain.size);
      for (const { id, name } of steps) {
        const known = plain.get(id);
        expect(index.has(id)).toBe(known !== undefined);
        expect(index.keyOf(id)).toBe(known?.key ?? null);
        expect(index.typeOf(id)).toBe(known?.type ?? null);
        expect(index.nameOf(id)).toBe(known?.name ?? null);
        const same = [...plain.values()].filter((each) => each.name === name);
        expect(index.named(name)).toEqual(same.map((each) => each.id));
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);
