/** What can be chosen for a figure, as lists offer it. */
import type { Option } from './fields.tsx';
import type { FigureSettings } from './figure-settings.ts';

type Options<K extends keyof FigureSettings> = readonly Option<
  Extract<FigureSettings[K], string>
>[];

/** How a figure is stored. */
export const FORMATS: Options<'format'> = [
  ['png', 'PNG, for everywhere'],
  ['svg', 'SVG, for editing'],
  ['pdf', 'PDF, for print'],
  ['html', 'Web page, to explore'],
];

/** Where the legend stands. */
export const LEGENDS: Options<'legend'> = [
  ['under', 'Under the graph'],
  ['right', 'Right of it'],
  ['left', 'Left of it'],
  ['none', 'None'],
];

/** Which entities are named. */
export const LABELS: Options<'labels'> = [
  ['all', 'All'],
  ['important', 'Most connected'],
  ['none', 'None'],
];

/** What is drawn. */
export const SCOPES: Options<'scope'> = [
  ['visible', 'What is visible'],
  ['canvas', 'Everything on the canvas'],
  ['project', 'The whole graph'],
  ['selection', 'The selection'],
  ['path', 'A path'],
  ['view', 'A saved view'],
];

/** Where references stand. */
export const PLACES: Options<'place'> = [
  ['under', 'Under the picture'],
  ['beside', 'Beside the picture'],
  ['pages', 'On further pages'],
];

/** What sizes are given in. */
export const UNITS: Options<'unit'> = [
  ['px', 'Pixels'],
  ['mm', 'Millimetres'],
];

/** The colours of what is drawn. */
export const THEMES: Options<'theme'> = [
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** What it is drawn on. */
export const BACKGROUNDS: Options<'background'> = [
  ['theme', 'As on the canvas'],
  ['white', 'White'],
  ['transparent', 'Transparent'],
  ['own', 'Own colour'],
];
