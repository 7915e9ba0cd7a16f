/** What a person chooses in the figure dialog, and what follows from it. */
import type { CitationPlace, FigureOptions, LegendPlace } from '../../graph-data/figure/compose.ts';
import type { LabelChoice } from '../../graph-data/figure/drawing.ts';
import { canvasColours, type Theme } from '../../graph-data/figure/palette.ts';
import { type FigureSize, printSize, screenSize } from '../../graph-data/figure/size.ts';

export { PRESETS, sizeProblem } from '../../graph-data/figure/size.ts';

export const SCOPES = ['visible', 'canvas', 'selection', 'project', 'path', 'view'] as const;
export type Scope = (typeof SCOPES)[number];

export const BACKGROUNDS = ['theme', 'white', 'transparent', 'own'] as const;
export type Background = (typeof BACKGROUNDS)[number];

export const FORMATS = ['png', 'svg', 'pdf', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export type FigureSettings = {
  scope: Scope;
  /** Ends of the path, and the saved view, that `scope` may ask for; ids. */
  from: string | null;
  to: string | null;
  view: string | null;
  /** What width and height count: `dpi` matters for millimetres only. */
  unit: 'px' | 'mm';
  width: number;
  height: number;
  dpi: number;
  theme: Theme;
  background: Background;
  /** Hexadecimal RGB, used where `background` is `own`. */
  colour: string;
  title: string;
  subtitle: string;
  sourceLine: string;
  legend: LegendPlace;
  labels: LabelChoice;
  /** Null: where there are few enough. */
  edgeLabels: boolean | null;
  citations: boolean;
  /** Where the references go while `citations` is on. */
  place: Exclude<CitationPlace, 'none'>;
  wholeQuotes: boolean;
  format: Format;
};

/** How a figure begins: the view as it is, at the size of a slide. */
export function initialSettings(start: {
  theme: Theme;
  title: string;
  documents: number;
  selected: number;
  path: { from: string | null; to: string | null };
  view: string | null;
}): FigureSettings {
  return {
    scope: start.selected > 1 ? 'selection' : 'visible',
    ...start.path,
    view: start.view,
    unit: 'px',
    width: 1920,
    height: 1080,
    dpi: 300,
    theme: start.theme,
    background: 'theme',
    colour: '#ffffff',
    title: start.title,
    subtitle: '',
    sourceLine: `Drawn with Edgewise from ${start.documents === 1 ? 'one document' : `${start.documents} documents`}.`,
    legend: 'under',
    labels: 'all',
    edgeLabels: null,
    citations: false,
    place: 'under',
    wholeQuotes: false,
    format: 'png',
  };
}

/** The size that the settings stand for. */
export function figureSize({ unit, width, height, dpi }: FigureSettings): FigureSize {
  return unit === 'mm' ? printSize(width, height, dpi) : screenSize(width, height);
}

/** Relations up to which their labels are shown unless somebody decides otherwise. */
const FEW = 40;

/** Whether relations are labelled. @param relations how many are to be drawn */
export function labelsRelations({ edgeLabels }: FigureSettings, relations: number): boolean {
  return edgeLabels ?? relations <= FEW;
}

/** The options of composition that the settings stand for. @param relations how many are to be drawn */
export function figureOptions(settings: FigureSettings, relations: number): FigureOptions {
  const { theme, title, subtitle, sourceLine, legend, labels, wholeQuotes } = settings;
  return {
    size: figureSize(settings),
    background: backgroundColour(settings),
    citations: settings.citations ? placeOf(settings) : 'none',
    ...{ theme, title, subtitle, sourceLine, legend, labels, wholeQuotes },
    edgeLabels: labelsRelations(settings, relations),
  };
}

/** Only a PDF has further pages; a web page always lists its references beside the picture. */
function placeOf({ format, place }: FigureSettings): CitationPlace {
  if (format === 'html') return 'pages';
  return place === 'pages' && format !== 'pdf' ? 'under' : place;
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

/** A file name from the figure's title: letters, digits and hyphens of any script. */
export function figureFileName({ title, format }: FigureSettings): string {
  const stem = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${stem || 'figure'}.${format}`;
}
