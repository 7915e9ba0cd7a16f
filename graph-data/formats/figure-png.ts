/** Makes a PNG of a figure's SVG without a browser: band after band, drawn and packed beside each other. */
import { availableParallelism } from 'node:os';
import { renderAsync } from '@resvg/resvg-js';
import { createShaper } from '../figure/fonts/shaper.ts';
import { createOutliner, type Outliner, outlineSvg } from '../figure/outlines.ts';
import { readSvg, type SvgElement } from '../figure/svg-tree.ts';
import { element } from '../figure/xml.ts';
import { decompress, type FigureFonts } from './figure-fonts.ts';
import { createPngPacker } from './png-packer.ts';

/** Called after each band; answers false to stop. */
export type PngProgress = (done: number, total: number) => boolean;

/** Pixels of a band: some megabytes at a time, whatever the size of the picture. */
const BAND = 10_000_000;

/**
 * @param svg as `sceneToSvg` writes it, with or without fonts
 * @param opaque whether its background covers everything
 * @returns null where `onProgress` stopped it
 * @throws RangeError for any other SVG
 */
export async function svgToPng(
  svg: string,
  { slices, files }: FigureFonts,
  opaque: boolean,
  onProgress: PngProgress = () => true,
): Promise<{ png: Uint8Array; missing: string[] } | null> {
  const shaper = createShaper(slices, files, decompress);
  const root = readSvg(svg);
  const [width, height] = [Number(root.attributes.width), Number(root.attributes.height)];
  const bands = bandsOf(width, height);
  const write = createBandWriter(root, createOutliner(shaper));
  const packer = createPngPacker(width, height, opaque);
  const draw = (band: Band) =>
    renderAsync(write(band), { font: { loadSystemFonts: false }, logLevel: 'off' });
  const ahead = Math.min(3, availableParallelism());
  const drawing = bands.slice(0, ahead).map(draw);
  for (let done = 1; done <= bands.length; done++) {
    const picture = await drawing.shift();
    const next = bands[done - 1 + ahead];
    if (next) drawing.push(draw(next));
    if (picture) packer.add(picture.pixels);
    if (!onProgress(done, bands.length)) {
      await Promise.allSettled(drawing);
      return null;
    }
  }
  return { png: await packer.finish(), missing: shaper.missing() };
}

/** Rows of the sheet from `top` on. */
type Band = { top: number; rows: number };

function bandsOf(width: number, height: number): Band[] {
  const rows = Math.max(64, Math.floor(BAND / width));
  return Array.from({ length: Math.ceil(height / rows) }, (_, at) => ({
    top: at * rows,
    rows: Math.min(rows, height - at * rows),
  }));
}

/** Writes bands of a sheet: of its groups of text only those that can be seen there, the rest whole. */
function createBandWriter(root: SvgElement, outline: Outliner): (band: Band) => string {
  const { width = '' } = root.attributes;
  const parts = root.children.map((child) =>
    child.attributes['data-part'] === undefined ? outlineSvg(child, outline) : groupOf(child),
  );
  return ({ top, rows }) => {
    const seen = parts.map((part) => {
      if (typeof part === 'string') return part;
      const inside = part.to > top && part.from < top + rows;
      return inside ? outlineSvg(part.group, outline) : '';
    });
    const sheet = { ...root.attributes, height: String(rows) };
    const open = element('svg', { ...sheet, viewBox: `0 ${top} ${width} ${rows}` }, ' ');
    return open.replace(' </svg>', () => `${seen.join('')}</svg>`);
  };
}

/** A group of lines, and the rows of the sheet that they may reach. */
function groupOf(group: SvgElement) {
  const reach = (sign: 1 | -1) =>
    group.children.map(
      ({ attributes: { y, 'font-size': size } }) => Number(y) + sign * 2 * Number(size),
    );
  return { group, from: Math.min(...reach(-1)), to: Math.max(...reach(1)) };
}
