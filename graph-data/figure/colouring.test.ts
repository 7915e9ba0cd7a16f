/** Colours of who says it: stable per value, legible in both themes, apart for every eye. */
import { expect, test } from 'vitest';
import { plainEdge } from '../model/testing/plain-edge.ts';
import type { GraphEdge } from '../model/views.ts';
import {
  type EdgeScheme,
  entitySides,
  type SourceRef,
  schemeColour,
  schemeColours,
  sideOf,
} from './colouring.ts';
import { CATEGORIES, canvasColours, SIDE_COLOURS, type Theme, toneColour } from './palette.ts';

const THEMES: Theme[] = ['light', 'dark'];

const edge = (id: string, more: Partial<GraphEdge> = {}): GraphEdge =>
  plainEdge(id, `${id}-from`, `${id}-to`, {
    ...{ type: 'says', label: 'says', documents: ['d1'], publishers: ['The Daily'] },
    ...more,
  });

const values = Array.from({ length: 11 }, (_, at) => ({ value: `s${at}`, label: `Speaker ${at}` }));
const bySpeaker: EdgeScheme = { kind: 'category', by: 'speaker', values };
const byDocument: EdgeScheme = {
  kind: 'category',
  by: 'document',
  values: [
    { value: 'd1', label: 'First' },
    { value: 'd2', label: 'Second' },
  ],
};
const document = (value: string): SourceRef => ({ kind: 'document', value, label: value });

test('a value keeps its colour whatever else is shown; beyond eight they share one', () => {
  const third = edge('x', { speaker: 's2' });
  expect(schemeColour(third, bySpeaker, 'light')).toBe(CATEGORIES[2]?.light);
  const entries = schemeColours(
    [third, edge('y', { speaker: 's9' }), edge('z', { speaker: 's10' }), edge('w')],
    bySpeaker,
    'light',
  );
  expect(entries.map(({ label, count }) => [label, count])).toEqual([
    ['The documents’ own voice', 1],
    ['Speaker 2', 1],
    ['Others', 2],
  ]);
  expect(entries.at(-1)).toMatchObject({
    colour: canvasColours('light').edgeLabel,
    values: ['s9', 's10'],
  });
});

test('several sources, and none, are no one source', () => {
  const entries = schemeColours(
    [
      edge('one', { documents: ['d2'] }),
      edge('two', { documents: ['d1', 'd2'] }),
      edge('none', { documents: [], publishers: [], verdict: null }),
    ],
    byDocument,
    'dark',
  );
  expect(entries.map(({ label, values: under }) => [label, under])).toEqual([
    ['Second', ['d2']],
    ['Several documents', null],
    ['Without a citation', null],
  ]);
  expect(entries.at(-1)?.colour).toBe(toneColour('uncited', 'dark'));
});

test('a quote that was not found is never painted over', () => {
  expect(schemeColour(edge('x', { verdict: 'not found' }), byDocument, 'light')).toBeNull();
  expect(schemeColour(edge('x', { disputed: true }), byDocument, 'light')).toBe(
    CATEGORIES[0]?.light,
  );
});

test('two sources: only the one, only the other, both, neither', () => {
  const of = { a: document('d1'), b: document('d2') };
  expect(sideOf(edge('x'), of)).toBe('a');
  expect(sideOf(edge('x', { documents: ['d2'] }), of)).toBe('b');
  expect(sideOf(edge('x', { documents: ['d2', 'd1'] }), of)).toBe('both');
  expect(sideOf(edge('x', { documents: ['d3'] }), of)).toBeNull();
  expect(sideOf(edge('x', { documents: ['d2'] }), { ...of, b: null })).toBeNull();
});

test('an entity that each source speaks of in a relation of its own is of both', () => {
  const of = { a: document('d1'), b: document('d2') };
  const sides = entitySides(
    [
      edge('x', { source: 'p', target: 'q' }),
      edge('y', { source: 'q', target: 'r', documents: ['d2'] }),
      edge('z', { source: 'r', target: 's', documents: ['d3'] }),
    ],
    of,
  );
  expect([...sides]).toEqual([
    ['p', 'a'],
    ['q', 'both'],
    ['r', 'b'],
  ]);
  const counts = schemeColours(
    [edge('x', { source: 'p', target: 'q' })],
    { kind: 'comparison', ...of },
    'light',
  );
  expect(counts.map(({ label, detail }) => [label, detail])).toEqual([
    ['Only d1', '1 relation, 2 entities'],
    ['Only d2', '0 relations, 0 entities'],
    ['Both', '0 relations, 0 entities'],
  ]);
});

test.each(THEMES)('compared, a relation has the colour of its side, on a %s canvas', (theme) => {
  const compared: EdgeScheme = { kind: 'comparison', a: document('d1'), b: document('d2') };
  const colourOf = (...documents: string[]) =>
    schemeColour(edge('x', { documents }), compared, theme);
  expect(colourOf('d1')).toBe(SIDE_COLOURS.a[theme]);
  expect(colourOf('d2')).toBe(SIDE_COLOURS.b[theme]);
  expect(colourOf('d2', 'd1')).toBe(SIDE_COLOURS.both[theme]);
  expect(colourOf('elsewhere')).toBeNull();
});

test.each(THEMES)('every colour of a category stands out from a %s canvas', (theme) => {
  const background = luminance(canvasColours(theme).background);
  const all = [...CATEGORIES, ...Object.values(SIDE_COLOURS)].map((pair) => pair[theme]);
  expect(CATEGORIES).toHaveLength(8);
  for (const colour of all) {
    const [high = 0, low = 0] = [luminance(colour), background].sort((a, b) => b - a);
    expect((high + 0.05) / (low + 0.05), colour).toBeGreaterThanOrEqual(3);
  }
});

// Protanopia and deuteranopia after Machado, Oliveira and Fernandes (2009), severity 1, in linear RGB.
const SIGHTS = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
} as const;

test.each(THEMES)('no two colours look alike in the %s theme, whatever one can see', (theme) => {
  for (const sight of Object.values(SIGHTS)) {
    const seen = CATEGORIES.map((pair) => lab(through(sight, linear(pair[theme]))));
    for (const [at, one] of seen.entries()) {
      for (const other of seen.slice(at + 1)) {
        expect(Math.hypot(...one.map((v, i) => v - (other[i] ?? 0)))).toBeGreaterThan(0.1);
      }
    }
  }
});

function linear(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function through(matrix: readonly number[], rgb: readonly number[]): number[] {
  return [0, 3, 6].map((row) => {
    const sum = rgb.reduce((total, c, at) => total + c * (matrix[row + at] ?? 0), 0);
    return Math.min(1, Math.max(0, sum));
  });
}

/** OKLab (Ottosson 2020). */
function lab([r = 0, g = 0, b = 0]: readonly number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
