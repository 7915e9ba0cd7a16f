/** Makes the file of a figure in the chosen format; every one comes from the SVG of the preview. */
import { describePng } from '../../graph-data/figure/png-chunks.ts';
import { pageToSvg, sceneToSvg } from '../../graph-data/figure/svg.ts';
import { type FigureSettings, figureSize } from './figure-settings.ts';
import { rasterise } from './rasterise.ts';
import type { Figure } from './use-figure.ts';

type Made = NonNullable<Figure['made']>;

/** What a PNG or PDF says of itself, beside the figure's own words. */
export type Origin = {
  project: string;
  signal: AbortSignal;
  onPage(done: number, total: number): void;
};

/** @returns null where it was cancelled */
export async function makeFile(
  made: Made,
  settings: FigureSettings,
  origin: Origin,
): Promise<Blob | null> {
  switch (settings.format) {
    case 'svg':
      return new Blob([made.svg], { type: 'image/svg+xml' });
    case 'png':
      return unlessCancelled(await makePng(made, settings, origin.project), origin.signal);
    case 'html': {
      const { sceneToHtml } = await import('../../graph-data/figure/html.ts');
      const page = await sceneToHtml(made.scene, made.fonts.embedded);
      return new Blob([page], { type: 'text/html' });
    }
    case 'pdf':
      return makePdf(made, settings, origin);
  }
}

/** A browser’s drawing of a PNG cannot be stopped, but what it made is thrown away. */
function unlessCancelled(file: Blob, { aborted }: AbortSignal): Blob | null {
  return aborted ? null : file;
}

/** The picture as PNG, with its resolution and its words in the file. */
export async function makePng(
  { svg, scene }: Made,
  settings: FigureSettings,
  project: string,
): Promise<Blob> {
  const png = await rasterise(svg, scene.width, scene.height);
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

async function makePdf(
  { scene, fonts }: Made,
  settings: FigureSettings,
  { project, signal, onPage }: Origin,
): Promise<Blob | null> {
  const [{ writePdf }, { createShaper }, { default: decompress }] = await Promise.all([
    import('../../graph-data/figure/pdf/document.ts'),
    import('../../graph-data/figure/fonts/shaper.ts'),
    import('brotli/decompress.js'),
  ]);
  const shaper = createShaper(fonts.slices, fonts.files, (bytes) =>
    decompress(bytes as Parameters<typeof decompress>[0]),
  );
  const pages = [
    { svg: sceneToSvg(scene), bookmark: scene.title },
    ...scene.pages.map((_, at) => ({
      svg: pageToSvg(scene, at),
      bookmark: `References, page ${at + 1}`,
    })),
  ];
  const words = { title: scene.title, author: project, subject: scene.description };
  const onProgress = async (done: number, total: number) => {
    onPage(done, total);
    // The window stays awake between pages.
    await new Promise((next) => setTimeout(next));
    return !signal.aborted;
  };
  const { dpi } = figureSize(settings);
  const pdf = await writePdf(pages, words, { dpi, shaper, onProgress });
  return pdf && new Blob([new Uint8Array(pdf)], { type: 'application/pdf' });
}
