/** The palette must be legible in both themes and say the same thing the same way every time. */
import { expect, test } from 'vitest';
import { ENTITY_TYPES, MODALITIES, VERDICTS } from '../model/vocabulary.ts';
import {
  canvasColours,
  edgeStyle,
  entityColour,
  entityIcon,
  lineKind,
  type Theme,
} from './palette.ts';

const THEMES: Theme[] = ['light', 'dark'];

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (high + 0.05) / (low + 0.05);
}

const types = [...ENTITY_TYPES, 'ship', 'account', 'vessel', 'device', 'aircraft', 'contract'];

test.each(THEMES)('every fill stands out from a %s background and carries its icon', (theme) => {
  const { background } = canvasColours(theme);
  for (const type of types) {
    const colour = entityColour(type, theme);
    expect(contrast(colour.fill, background), `${type} on background`).toBeGreaterThanOrEqual(3);
    expect(contrast(colour.fill, colour.text), `${type} under its icon`).toBeGreaterThanOrEqual(3);
  }
});

test.each(THEMES)('text on a %s background can be read', (theme) => {
  const colours = canvasColours(theme);
  for (const name of ['label', 'mutedLabel', 'edgeLabel', 'unverified', 'disputed'] as const)
    expect(contrast(colours[name], colours.background), name).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colours.edge, colours.background)).toBeGreaterThanOrEqual(3);
});

test('known types differ in colour and icon; unknown ones are stable', () => {
  for (const theme of THEMES)
    expect(new Set(ENTITY_TYPES.map((type) => entityColour(type, theme).fill)).size).toBe(12);
  expect(new Set(ENTITY_TYPES.map(entityIcon)).size).toBe(12);
  expect(entityColour('ship', 'light')).toEqual(entityColour('ship', 'light'));
  expect(entityIcon('constructor')).toBe(entityIcon('ship'));
});

test('lines tell how it is said, whether it is cited, and how widely', () => {
  const edge = {
    modality: 'stated',
    negated: false,
    verdict: 'exact',
    disputed: false,
    sources: 1,
  } as const;
  const style = edgeStyle(edge, 'light');
  expect(style).toMatchObject({ line: 'solid', marks: [] });
  expect(edgeStyle({ ...edge, modality: 'claimed' }, 'light').line).toBe('dashed');
  expect(edgeStyle({ ...edge, modality: 'threatened' }, 'light').line).toBe('dotted');
  expect(edgeStyle({ ...edge, sources: 3 }, 'light').width).toBeGreaterThan(style.width);
  expect(edgeStyle({ ...edge, disputed: true, negated: true }, 'light').marks).toEqual([
    'disputed',
    'negated',
  ]);
  expect(edgeStyle({ ...edge, disputed: true }, 'light').colour).not.toBe(style.colour);
  expect(edgeStyle({ ...edge, verdict: 'not found' }, 'light').colour).not.toBe(style.colour);
  for (const modality of MODALITIES) expect(lineKind({ modality, verdict: null })).toBe('uncited');
  for (const verdict of VERDICTS) expect(lineKind({ modality: 'stated', verdict })).toBe('stated');
});
