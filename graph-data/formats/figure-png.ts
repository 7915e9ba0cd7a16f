/** Makes a PNG of a figure's SVG without a browser. */
import { Resvg } from '@resvg/resvg-js';
import { createShaper } from '../figure/fonts/shaper.ts';
import { outlineSvg } from '../figure/outlines.ts';
import { readSvg } from '../figure/svg-tree.ts';
import { decompress, type FigureFonts } from './figure-fonts.ts';

/** @param svg as `sceneToSvg` writes it, with or without fonts @throws RangeError for any other SVG */
export function svgToPng(
  svg: string,
  { slices, files }: FigureFonts,
): { png: Uint8Array; missing: string[] } {
  const shaper = createShaper(slices, files, decompress);
  const outlined = outlineSvg(readSvg(svg), shaper);
  const picture = new Resvg(outlined, { font: { loadSystemFonts: false }, logLevel: 'off' });
  return { png: new Uint8Array(picture.render().asPng()), missing: shaper.missing() };
}
