/** Makes the file of a figure in the chosen format, and the picture to look at before: all from the same scene. */
import { describePng } from '../../graph-data/figure/png-chunks.ts';
import { pageToSvg, svgSteps } from '../../graph-data/figure/svg.ts';
import { type FigureSettings, figureSize } from './figure-settings.ts';
import { giveWay, paced } from './pacing.ts';
import { rasterise } from './rasterise.ts';
import { loadShaper } from './shaping.ts';
import type { Figure } from './use-figure.ts';

type Made = NonNullable<Figure['made']>;

/** What a PNG or PDF says of itself beside the figure's own words, and who watches it being made. */
export type Origin = {
  project: string;
  signal: AbortSignal;
  /** `part`: how much is done, 0 to 1. */
  onPart(what: string, part: number): void;
};

/** @throws the signal's reason once it is aborted */
export async function makeFile(
  made: Made,
  settings: FigureSettings,
  origin: Origin,
): Promise<Blob> {
  switch (settings.format) {
    case 'svg':
      return new Blob([made.svg], { type: 'image/svg+xml' });
    case 'png':
      return makePng(made, settings, origin);
    case 'html': {
      const { sceneToHtml } = await import('../../graph-data/figure/html.ts');
      const page = await sceneToHtml(made.scene, made.fonts.embedded);
      return new Blob([page], { type: 'text/html' });
    }
    case 'pdf':
      return makePdf(made, settings, origin);
  }
}

/** The picture as PNG, with its resolution and its words in the file. */
export async function makePng(
  { scene, fonts }: Made,
  settings: FigureSettings,
  { project, signal, onPart }: Origin,
): Promise<Blob> {
  const shaper = await loadShaper(fonts, signal);
  const svg = await paced(svgSteps(scene, []), { signal });
  const onDrawn = (part: number) => onPart('Drawing the picture', part);
  const png = await rasterise(svg, shaper, { signal, onPart: onDrawn });
  const words = {
    Title: scene.title,
    Description: scene.description,
    Copyright: 'Quotations belong to their publishers.',
    Source: project,
    Software: 'Edgewise',
  };
  const bytes = new Uint8Array(await png.arrayBuffer());
  const described = describePng(bytes, figureSize(settings).dpi, words);
  return new Blob([new Uint8Array(described)], { type: 'image/png' });
}

/** A picture with more entities, relations and lines of text than this takes the window too long to set as SVG. */
const SET_AT_ONCE = 120;
/** Longest side of a picture to look at, px: enough for a sharp screen. */
const PREVIEW_SIDE = 2_000;

/**
 * The picture to look at: the SVG itself, or the same picture as it is drawn for a PNG, where that keeps the window
 * awake.
 * @throws the signal's reason once it is aborted
 */
export async function makePreview({ scene, svg, fonts }: Made, signal: AbortSignal): Promise<Blob> {
  const { nodes, edges } = scene.graph;
  const pieces = nodes.length + edges.length + scene.texts.length;
  if (pieces <= SET_AT_ONCE) return new Blob([svg], { type: 'image/svg+xml' });
  const shaper = await loadShaper(fonts, signal);
  const bare = await paced(svgSteps(scene, []), { signal });
  const scale = Math.min(1, PREVIEW_SIDE / Math.max(scene.width, scene.height));
  return rasterise(bare, shaper, { signal }, scale);
}

async function makePdf(
  { scene, fonts }: Made,
  settings: FigureSettings,
  { project, signal, onPart }: Origin,
): Promise<Blob> {
  const [{ writePdf }, shaper] = await Promise.all([
    import('../../graph-data/figure/pdf/document.ts'),
    loadShaper(fonts, signal),
  ]);
  const pages = [
    { svg: await paced(svgSteps(scene, []), { signal }), bookmark: scene.title },
    ...scene.pages.map((_, at) => ({
      svg: pageToSvg(scene, at),
      bookmark: `References, page ${at + 1}`,
    })),
  ];
  const words = { title: scene.title, author: project, subject: scene.description };
  const { dpi } = figureSize(settings);
  const pdf = await writePdf(pages, words, {
    dpi,
    shaper,
    run: (steps, page) => {
      const what = `Writing page ${page + 1} of ${pages.length}`;
      const onPage = (part: number) => onPart(what, (page + part) / pages.length);
      return paced(steps, { signal, onPart: onPage });
    },
    giveWay: async () => {
      await giveWay();
      signal.throwIfAborted();
    },
  });
  return new Blob([new Uint8Array(pdf)], { type: 'application/pdf' });
}
