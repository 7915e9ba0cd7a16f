import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointLength } from '../offsets.ts';
import { createCitation, createEntity, createRelation } from './create.ts';
import { entitiesOf, relationsCreated } from './created.ts';
import { passageAt } from './passage.ts';

const document = { id: 'd', text: '😀 Ann leads Blue. Bob works for Blue.' };

test('a passage is cut by code points, with as much context as there is', () => {
  expect(passageAt(document, 2, 17)).toEqual({
    document: 'd',
    start: 2,
    end: 17,
    quote: 'Ann leads Blue.',
    prefix: '😀 ',
    suffix: ' Bob works for Blue.',
  });
  expect(() => passageAt(document, 3, 3)).toThrow(RangeError);
  expect(() => passageAt(document, 0, 99)).toThrow(RangeError);
});

test('prefix, quote and suffix of any passage stand in the text as they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const length = codePointLength(text);
      const start = a % length;
      const end = start + 1 + (b % (length - start));
      const { quote, prefix, suffix } = passageAt({ id: 'd', text }, start, end);
      expect([...text].slice(start, end).join('')).toBe(quote);
      expect(text).toContain(prefix + quote + suffix);
      expect(codePointLength(prefix)).toBe(Math.min(32, start));
    }),
  );
});

test('a relation with its new ends and its first quote is one step, everything before what refers to it', () => {
  const dhs = { new: { type: 'organisation', name: 'DHS' } };
  const { id, changes } = createRelation(
    {
      source: { id: 'ice', name: 'ICE' },
      type: 'part',
      label: 'part of',
      target: dhs,
      speaker: { new: { ...dhs.new } },
    },
    passageAt(document, 2, 17),
  );
  expect(changes.name).toBe('add ICE – part of – DHS');
  expect(changes.changes.map((change) => change.op === 'put' && change.record.kind)).toEqual([
    'entity',
    'relation',
    'citation',
  ]);
  const [made] = entitiesOf(changes).created;
  expect(relationsCreated(changes)).toMatchObject([
    { id, source: 'ice', target: made, speaker: made, modality: 'stated', negated: false },
  ]);
});

test('what is new says that nothing was there, so that an id can never be taken over', () => {
  const planned = [
    createEntity({ type: 'person', name: 'Ann' }),
    createCitation('r', 'Ann leads Blue', passageAt(document, 2, 17)),
  ];
  for (const { changes } of planned) {
    expect(changes.changes.every((change) => change.op === 'put' && change.was === null)).toBe(
      true,
    );
  }
  expect(planned[1]?.changes.name).toBe('cite Ann leads Blue');
});
