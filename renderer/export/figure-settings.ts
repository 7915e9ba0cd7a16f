/** What a person chooses in the figure dialog, and what follows from it. */
import type { FigureOptions } from '../../graph-data/figure/compose.ts';
import { canvasColours, type Theme } from '../../graph-data/figure/palette.ts';

export const SCOPES = ['visible', 'canvas', 'selection'] as const;
export type Scope = (typeof SCOPES)[number];

export const BACKGROUNDS = ['theme', 'white', 'transparent', 'own'] as const;
export type Background = (typeof BACKGROUNDS)[number];

export type FigureSettings = {
  scope: Scope;
  /** Px. */
  width: number;
  height: number;
  theme: Theme;
  background: Background;
  /** Hexadecimal RGB, used where `background` is `own`. */
  colour: string;
  title: string;
  sourceLine: string;
  legend: boolean;
  edgeLabels: boolean;
  citations: boolean;
  format: 'png' | 'svg';
};

/** Sizes by use, in px. */
export const PRESETS = [
  { name: 'Slide, 16:9', width: 1920, height: 1080 },
  { name: 'Slide, 16:9, large', width: 3840, height: 2160 },
  { name: 'Article, wide', width: 1600, height: 1000 },
  { name: 'Article, column', width: 1000, height: 1000 },
  { name: 'A4 landscape, 300 dpi', width: 3508, height: 2480 },
  { name: 'A4 portrait, 300 dpi', width: 2480, height: 3508 },
  { name: 'Square', width: 2000, height: 2000 },
] as const;

/** Canvas sizes that browsers can make: 65,535 px a side and 16,384 x 16,384 px in all. */
const SIDE = 65_535;
const AREA = 16_384 ** 2;
const LEAST = 200;

/** How a figure begins: the view as it is, at the size of a slide. */
export function initialSettings(start: {
  theme: Theme;
  title: string;
  documents: number;
  selected: number;
  relations: number;
}): FigureSettings {
  return {
    scope: start.selected > 1 ? 'selection' : 'visible',
    width: PRESETS[0].width,
    height: PRESETS[0].height,
    theme: start.theme,
    background: 'theme',
    colour: '#ffffff',
    title: start.title,
    sourceLine: `Drawn with Edgewise from ${start.documents === 1 ? 'one document' : `${start.documents} documents`}.`,
    legend: true,
    edgeLabels: start.relations <= 40,
    citations: false,
    format: 'png',
  };
}

/** The options of composition that the settings stand for. */
export function figureOptions(settings: FigureSettings): FigureOptions {
  const { width, height, theme, title, sourceLine, legend, edgeLabels, citations } = settings;
  const background = backgroundColour(settings);
  return { width, height, theme, background, title, sourceLine, legend, edgeLabels, citations };
}

function backgroundColour({ background, colour, theme }: FigureSettings): string | null {
  switch (background) {
    case 'theme':
      return canvasColours(theme).background;
    case 'white':
      return '#ffffff';
    case 'transparent':
      return null;
    case 'own':
      return colour;
  }
}

/** What is wrong with a size in px, as a sentence; null where a picture of it can be made. */
export function sizeProblem(width: number, height: number, format: 'png' | 'svg'): string | null {
  if (!(width >= LEAST && height >= LEAST))
    return `A figure is at least ${LEAST} px wide and high; enter a larger size.`;
  const limit = SIDE.toLocaleString('en');
  if (width > SIDE || height > SIDE)
    return `A figure is at most ${limit} px wide and high; enter a smaller size.`;
  if (format === 'png' && width * height > AREA) {
    const most = Math.floor(AREA / width).toLocaleString('en');
    return `A PNG of this width can be at most ${most} px high, references included; choose a smaller size, or SVG.`;
  }
  return null;
}

/** A file name from the figure's title: letters, digits and hyphens of any script. */
export function figureFileName({ title, format }: FigureSettings): string {
  const stem = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${stem || 'figure'}.${format}`;
}
