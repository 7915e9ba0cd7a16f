/** What the dialog's choices lead to. */
import { expect, test } from 'vitest';
import {
  figureFileName,
  figureOptions,
  figureSize,
  initialSettings,
  sizeProblem,
} from './figure-settings.ts';

const settings = initialSettings({
  theme: 'dark',
  title: 'Sanctuary cities',
  documents: 5,
  selected: 0,
  path: { from: null, to: null },
  view: null,
});

test('a figure begins as the view is; several selected things are what it is about', () => {
  expect(settings).toMatchObject({ scope: 'visible', theme: 'dark', title: 'Sanctuary cities' });
  const ends = { path: { from: 'a', to: 'b' }, view: 'v' };
  const start = { theme: 'light', title: '', documents: 1, ...ends } as const;
  expect(initialSettings({ ...start, selected: 3 })).toMatchObject({
    scope: 'selection',
    ...{ from: 'a', to: 'b', view: 'v' },
    sourceLine: 'Drawn with Edgewise from one document.',
  });
});

test('each background becomes a colour, or none', () => {
  const of = (background: typeof settings.background) =>
    figureOptions({ ...settings, background, colour: '#123456' }, 0).background;
  expect(of('white')).toBe('#ffffff');
  expect(of('transparent')).toBeNull();
  expect(of('own')).toBe('#123456');
  expect(of('theme')).toMatch(/^#1/);
});

test('sizes beyond what a browser can draw are refused in a sentence', () => {
  expect(sizeProblem(1920, 1080, 'png')).toBeNull();
  expect(sizeProblem(0, 1080, 'svg')).toContain('at least 200 px');
  expect(sizeProblem(70_000, 500, 'svg')).toContain('at most 65,535 px');
  expect(sizeProblem(20_000, 20_000, 'png')).toContain('at most 13,421 px high');
  expect(sizeProblem(20_000, 20_000, 'svg')).toBeNull();
});

test('file names hold letters of any script and nothing a file system minds', () => {
  const name = (title: string) => figureFileName({ ...settings, title });
  expect(name('Who says what? ICE/DOJ: 2017')).toBe('Who-says-what-ICE-DOJ-2017.png');
  expect(name('مدن الملاذ')).toBe('مدن-الملاذ.png');
  expect(name('../../')).toBe('figure.png');
  expect(name('x'.repeat(400)).length).toBeLessThan(90);
});

test('millimetres become pixels at their resolution, and text keeps its size on paper', () => {
  const size = figureSize({ ...settings, unit: 'mm', width: 254, height: 127, dpi: 300 });
  expect(size).toEqual({ width: 3000, height: 1500, dpi: 300, unit: 3.125 });
});

test('references go on further pages only where there are any', () => {
  const of = (format: typeof settings.format) =>
    figureOptions({ ...settings, citations: true, place: 'pages', format }, 0).citations;
  expect([of('pdf'), of('png'), of('svg'), of('html')]).toEqual([
    'pages',
    'under',
    'under',
    'pages',
  ]);
  expect(figureOptions(settings, 0).citations).toBe('none');
});

test('relations are labelled where they are few, unless somebody decides otherwise', () => {
  const of = (edgeLabels: boolean | null, relations: number) =>
    figureOptions({ ...settings, edgeLabels }, relations).edgeLabels;
  expect([of(null, 12), of(null, 90), of(true, 90), of(false, 12)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
