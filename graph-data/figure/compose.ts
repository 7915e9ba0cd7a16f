/** Composes a figure: title above, the graph, its legend, references and source line around it. */
import { altText, captionOf } from './caption.ts';
import { draw } from './drawing.ts';
import type { Measure } from './geometry.ts';
import { growth } from './growth.ts';
import { numberReferences } from './numbering.ts';
import type { FigureContent, FigureOptions } from './options.ts';
import { canvasColours } from './palette.ts';
import type { Scene } from './scene.ts';
import { layOut, setPages } from './sheet.ts';
import { leastText } from './size.ts';
import { finish, type Steps } from './steps.ts';

export type { CitationPlace, FigureContent, FigureOptions, LegendPlace } from './options.ts';

/** Composes the scene at once; the same content and options give the same scene. */
export function composeFigure(
  content: FigureContent,
  options: FigureOptions,
  measure: Measure,
): Scene {
  return finish(composition(content, options, measure));
}

/** Composes the scene step by step. */
export function* composition(
  content: FigureContent,
  options: FigureOptions,
  measure: Measure,
): Steps<Scene> {
  const { theme, size } = options;
  const { references, numbers } = numbered(content, options);
  const sheet = yield* layOut(content, options, references, measure);
  const { area } = sheet;
  const room = {
    width: (area.right - area.left) / size.unit,
    height: (area.bottom - area.top) / size.unit,
  };
  const grown = growth(content.nodes, room, measure, leastText(size));
  const drawing = yield* draw(content.nodes, content.edges, content.positions, {
    theme,
    scheme: content.scheme,
    looks: content.looks ?? null,
    labels: options.labels,
    edgeLabels: options.edgeLabels,
    numbers,
    measure,
    width: room.width / grown,
    height: room.height / grown,
  });
  const { title, sourceLine } = options;
  const words = { title, sourceLine, drawing, edges: content.edges, references };
  const pages =
    options.citations === 'pages'
      ? yield* setPages(references, options, sheet.height, measure)
      : [];
  return {
    width: size.width,
    height: sheet.height,
    theme,
    background: options.background,
    halo: options.background ?? canvasColours(theme).halo,
    title: title || 'Graph',
    description: altText(words),
    caption: captionOf(words),
    graph: { scale: size.unit * grown, dx: area.left, dy: area.top, ...drawing },
    references,
    texts: sheet.texts,
    samples: sheet.samples,
    rules: sheet.rules,
    pages,
  };
}

function numbered(
  { nodes, edges, positions, cited }: FigureContent,
  { citations, wholeQuotes }: FigureOptions,
): ReturnType<typeof numberReferences> {
  if (citations === 'none') return numberReferences([]);
  const shown = new Set(nodes.filter(({ id }) => Object.hasOwn(positions, id)).map(({ id }) => id));
  const drawn = new Set(
    edges
      .filter(({ source, target }) => shown.has(source) && shown.has(target))
      .map(({ id }) => id),
  );
  return numberReferences(
    cited.filter(({ relation }) => drawn.has(relation.id)),
    wholeQuotes,
    citations !== 'pages',
  );
}
