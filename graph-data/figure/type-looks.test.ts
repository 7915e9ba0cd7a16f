import { expect, test } from 'vitest';
import type { TypeStyle } from '../model/records.ts';
import type { GraphEdge } from '../model/views.ts';
import { ICON_NAMES, iconNamed } from './icons.ts';
import { legendEntries } from './legend.ts';
import { entityColour, entityIcon } from './palette.ts';
import { relationTypeColour, typeColour, typeIcon, typeLooks } from './type-looks.ts';

const style = (fields: Partial<TypeStyle>): TypeStyle => ({
  ...{ id: 't', of: 'entity', name: 'ship', colour: null, icon: null, description: '' },
  ...fields,
});
const looks = typeLooks([
  style({ colour: '#104080', icon: 'ship' }),
  style({ id: 'r', of: 'relation', name: 'owns', colour: '#802040' }),
]);
const edge = (fields: Partial<GraphEdge>): GraphEdge => ({
  ...{ id: 'e', source: 'a', target: 'b', type: 'owns', label: 'owns', speaker: null },
  ...{ modality: 'stated', negated: false, occurred: null, documents: ['d'], citations: 1 },
  ...{ verdict: 'exact', disputed: false, publishers: [], sources: 1, stances: ['supports'] },
  ...{ review: 'unreviewed' },
  ...fields,
});

test('a type that the project has given looks has them, any other its usual ones', () => {
  expect(typeColour('ship', looks, 'light').fill).toBe('#104080');
  expect(typeIcon('ship', looks)).toBe(iconNamed('ship'));
  expect(typeColour('person', looks, 'dark')).toEqual(entityColour('person', 'dark'));
  expect(typeIcon('person', looks)).toBe(entityIcon('person'));
});

test('a description alone is no look, and an icon that is not shipped is the usual one', () => {
  expect(typeLooks([style({ description: 'Vessels' })])).toBeNull();
  const strange = typeLooks([style({ icon: 'constructor' })]);
  expect(typeIcon('ship', strange)).toBe(entityIcon('ship'));
});

test('a relation has the colour of its type, unless its line has something graver to tell', () => {
  expect(relationTypeColour(edge({}), looks, 'light')).toBe('#802040');
  for (const graver of [{ disputed: true }, { verdict: 'not found' }, { verdict: null }] as const) {
    expect(relationTypeColour(edge(graver), looks, 'light')).toBeNull();
  }
  expect(relationTypeColour(edge({ type: 'other' }), looks, 'light')).toBeNull();
});

test('the legend shows what is drawn', () => {
  const scheme = { sizes: null, communities: null, types: looks };
  const rows = legendEntries(
    [{ id: 'a', type: 'ship' }],
    [edge({}), edge({ disputed: true })],
    'light',
    null,
    scheme,
  );
  expect(rows).toContainEqual(
    expect.objectContaining({ kind: 'entity', label: 'Ship', icon: iconNamed('ship') }),
  );
  expect(rows).toContainEqual(
    expect.objectContaining({ kind: 'colour', label: 'Owns', count: 1, colour: '#802040' }),
  );
});

test('every shipped icon is a picture of its own', () => {
  expect(new Set(ICON_NAMES.map(iconNamed)).size).toBe(ICON_NAMES.length);
});
