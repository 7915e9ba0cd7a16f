/** Lays out a figure's sheet: title above, legend, references and source line around the room for the graph. */
import type { Measure } from './geometry.ts';
import { type LegendBlock, setLegend } from './legend-block.ts';
import type { FigureContent, FigureOptions } from './options.ts';
import { canvasColours } from './palette.ts';
import { setParagraph } from './paragraph.ts';
import { type Reference, referenceSize, setReferencePages, setReferences } from './references.ts';
import type { Scene, SceneRule, SceneText } from './scene.ts';
import { type FigureSize, leastText } from './size.ts';
import type { Steps } from './steps.ts';

/** Text sizes in px at scale 1, that is at 96 dots per inch: none below 9 pt. */
const TEXT = { title: 22, subtitle: 14, small: 12 } as const;
const MARGIN = 28;
/** The graph gets at least this part of the height asked for. */
const GRAPH_SHARE = 0.62;

type Area = { left: number; top: number; right: number; bottom: number };

export type Sheet = {
  area: Area;
  height: number;
  texts: SceneText[];
  samples: Scene['samples'];
  rules: SceneRule[];
};

/** Where everything but the graph goes, and the room that is left for the graph. */
export function* layOut(
  content: FigureContent,
  options: FigureOptions,
  references: readonly Reference[],
  measure: Measure,
): Steps<Sheet> {
  const { theme, size } = options;
  const { unit } = size;
  const margin = MARGIN * unit;
  const inner = size.width - 2 * margin;
  const head = setHead(options, margin, inner, measure);
  const top = margin + head.height + (head.height ? 12 * unit : 0);
  const beside = yield* setBeside(content, options, references, top, measure);
  const listed = options.citations === 'under' && references.length > 0;
  const block = { x: margin, y: 0, width: inner, size: noteSize(references, size), theme };
  const under = yield* setReferences(listed ? references : [], block, measure);
  const legend = options.legend === 'under' ? beside.legendOf(margin, inner) : noLegend();
  const source = setParagraph(
    options.sourceLine,
    {
      x: margin,
      y: 0,
      size: TEXT.small * unit,
      weight: 400,
      colour: canvasColours(theme).mutedLabel,
      part: 'source',
    },
    inner,
    measure,
  );
  const gap = (height: number) => (height > 0 ? height + 14 * unit : 0);
  const foot = gap(legend.height) + gap(source.height);
  const list = listed ? under.height + 30 * unit : 0;
  const graph = Math.max(
    size.height - top - margin - foot - list,
    (size.height - top - margin - foot) * GRAPH_SHARE,
    120 * unit,
    beside.height,
  );
  const bottom = top + graph;
  // Sums of fractions must not cost a pixel more than was asked for.
  const height = Math.ceil(bottom + foot + list + margin - 0.01);
  const set = legend.at(bottom + 14 * unit);
  const listTop = bottom + gap(legend.height) + 30 * unit;
  return {
    area: { left: beside.left, right: beside.right, top, bottom },
    height: Math.max(size.height, height),
    texts: [
      ...head.texts,
      ...beside.texts,
      ...set.texts,
      ...shifted(under.texts, listTop),
      ...shifted(source.texts, bottom + foot + list - source.height),
    ],
    samples: [...beside.samples, ...set.samples],
    rules: listed
      ? [
          {
            x1: margin,
            x2: size.width - margin,
            y: listTop - 12 * unit,
            colour: canvasColours(theme).rule,
          },
        ]
      : [],
  };
}

type Beside = Omit<Sheet, 'area' | 'rules'> & {
  left: number;
  right: number;
  legendOf(x: number, width: number): LegendBlock;
};

/** Legend and references beside the graph, if any: columns as high as they need to be. */
function* setBeside(
  content: FigureContent,
  options: FigureOptions,
  references: readonly Reference[],
  top: number,
  measure: Measure,
): Steps<Beside> {
  const { theme, size, legend: place } = options;
  const { unit, width } = size;
  const margin = MARGIN * unit;
  const gap = 24 * unit;
  const legendOf = (x: number, room: number, column = false) =>
    setLegend(content, { x, width: room, unit, theme, column }, measure);
  let [left, right] = [margin, width - margin];
  const beside: Beside = { left, right, height: 0, texts: [], samples: [], legendOf };
  if (options.citations === 'beside' && references.length > 0) {
    const room = Math.min(Math.max(width * 0.34, 250 * unit), 420 * unit);
    const block = { x: right - room, y: top, width: room, size: noteSize(references, size), theme };
    const list = yield* setReferences(references, block, measure);
    beside.texts.push(...list.texts);
    beside.height = list.height;
    right -= room + gap;
  }
  if (place === 'left' || place === 'right') {
    const room = Math.min(190 * unit, width * 0.28);
    const legend = legendOf(place === 'left' ? left : right - room, room, true);
    const set = legend.at(top);
    beside.texts.push(...set.texts);
    beside.samples.push(...set.samples);
    beside.height = Math.max(beside.height, legend.height);
    if (place === 'left') left += room + gap;
    else right -= room + gap;
  }
  return { ...beside, left, right: Math.max(right, left + 80 * unit) };
}

function noLegend(): LegendBlock {
  return { height: 0, at: () => ({ texts: [], samples: [] }) };
}

function setHead(
  { title, subtitle, theme, size: { unit } }: FigureOptions,
  x: number,
  width: number,
  measure: Measure,
): { texts: SceneText[]; height: number } {
  const { label, mutedLabel } = canvasColours(theme);
  const upper = {
    x,
    y: MARGIN * unit,
    size: TEXT.title * unit,
    weight: 650,
    colour: label,
  } as const;
  const first = setParagraph(title, { ...upper, part: 'title' }, width, measure);
  const lower = { x, y: upper.y + first.height, size: TEXT.subtitle * unit, weight: 400 };
  const second = setParagraph(
    subtitle,
    { ...lower, colour: mutedLabel, part: 'subtitle' },
    width,
    measure,
  );
  return { texts: [...first.texts, ...second.texts], height: first.height + second.height };
}

function shifted(texts: readonly SceneText[], dy: number): SceneText[] {
  return texts.map((text) => ({ ...text, y: text.y + dy }));
}

/** The references on pages of their own. */
export function* setPages(
  references: readonly Reference[],
  { size, theme }: FigureOptions,
  height: number,
  measure: Measure,
): Steps<Scene['pages']> {
  const margin = MARGIN * size.unit;
  const block = {
    x: margin,
    y: margin,
    width: size.width - 2 * margin,
    height: height - 2 * margin,
    size: noteSize(references, size),
    theme,
  };
  return yield* setReferencePages(references, block, 'References', measure);
}

function noteSize({ length }: readonly Reference[], size: FigureSize): number {
  return referenceSize(length, TEXT.small * size.unit, leastText(size));
}
