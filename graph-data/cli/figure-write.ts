/** Writes a composed figure in each format. Every one of them comes from the same SVG. */
import { createShaper } from '../figure/fonts/shaper.ts';
import { sceneToHtml } from '../figure/html.ts';
import { writePdf } from '../figure/pdf/document.ts';
import { describePng } from '../figure/png-chunks.ts';
import type { Scene } from '../figure/scene.ts';
import { pageToSvg, sceneToSvg } from '../figure/svg.ts';
import { textOf } from '../figure/words.ts';
import { decompress, embedFonts, readFonts } from '../formats/figure-fonts.ts';

export const FORMATS = ['svg', 'png', 'pdf', 'html'] as const;
export type FigureFormat = (typeof FORMATS)[number];

export type FigureFacts = { format: FigureFormat; dpi: number; project: string; licence: string };

/** Writes the figure; `missing` lists the characters for which no font is at hand. */
export async function writeFigure(
  scene: Scene,
  facts: FigureFacts,
): Promise<{ content: string | Uint8Array; missing: readonly string[] }> {
  const fonts = readFonts(textOf(scene));
  const missing = new Set(fonts.missing);
  const content = await contentOf(scene, facts, fonts, missing);
  return { content, missing: [...missing] };
}

async function contentOf(
  scene: Scene,
  { format, dpi, project, licence }: FigureFacts,
  fonts: ReturnType<typeof readFonts>,
  missing: Set<string>,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'svg':
      return sceneToSvg(scene, embedFonts(fonts));
    case 'html':
      return sceneToHtml(scene, embedFonts(fonts));
    case 'png': {
      const { svgToPng } = await import('../formats/figure-png.ts');
      const words = {
        Title: scene.title,
        Description: scene.description,
        Copyright: licence,
        Source: project,
        Software: 'Edgewise',
      };
      const made = await svgToPng(sceneToSvg(scene), fonts, scene.background !== null);
      if (made === null) return new Uint8Array();
      for (const character of made.missing) missing.add(character);
      return describePng(made.png, dpi, words);
    }
    case 'pdf': {
      const shaper = createShaper(fonts.slices, fonts.files, decompress);
      const pages = [
        { svg: sceneToSvg(scene), bookmark: scene.title },
        ...scene.pages.map((_, at) => ({
          svg: pageToSvg(scene, at),
          bookmark: `References, page ${at + 1}`,
        })),
      ];
      const words = { title: scene.title, author: project, subject: scene.description };
      const pdf = await writePdf(pages, words, { dpi, shaper });
      for (const character of shaper.missing()) missing.add(character);
      return pdf;
    }
  }
}
