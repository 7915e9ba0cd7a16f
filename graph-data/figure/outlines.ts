/** Draws a figure's text as shapes, for programs that bring no fonts of their own. */
import type { PlacedGlyph, Shaper } from './fonts/shaper.ts';
import type { SvgElement } from './svg-tree.ts';
import { decimals, element } from './xml.ts';

/** Writes a tree as SVG with every text as one path; what is not drawn is left out. */
export type Outliner = (root: SvgElement) => string;

/** An outliner that looks each glyph up once. */
export function createOutliner(shaper: Shaper): Outliner {
  const known = new Map<string, readonly (string | number)[]>();
  const write = (one: SvgElement): string => {
    if (one.name === 'text') return writeOutline(one, shaper, known);
    if (['title', 'desc', 'style'].includes(one.name)) return '';
    return element(one.name, one.attributes, one.children.map(write).join(''));
  };
  return write;
}

/** Where a text starts and how it is set. */
export type TextPlace = {
  x: number;
  y: number;
  size: number;
  weight: number;
  rightToLeft: boolean;
};

/** Reads a text element's place; `x` is still its anchor. */
export function textPlace({ attributes }: SvgElement): TextPlace {
  return {
    x: Number(attributes.x ?? 0),
    y: Number(attributes.y ?? 0),
    size: Number(attributes['font-size'] ?? 12),
    weight: Number(attributes['font-weight'] ?? 400),
    rightToLeft: attributes.direction === 'rtl',
  };
}

/** How far left of its anchor a text of `width` px begins. */
export function anchorShift({ attributes }: SvgElement, width: number): number {
  return attributes['text-anchor'] === 'middle' ? width / 2 : 0;
}

function writeOutline(
  one: SvgElement,
  shaper: Shaper,
  known: Map<string, readonly (string | number)[]>,
): string {
  const place = textPlace(one);
  const shaped = shaper.shape(one.text, place.weight, place.rightToLeft);
  const x = place.x - anchorShift(one, (shaped.width * place.size) / 1000);
  const scale = place.size / 1000;
  const at = `translate(${decimals(x)} ${decimals(place.y)}) scale(${String(scale)})`;
  const { transform, fill, stroke } = one.attributes;
  const d = shaped.glyphs.map((glyph) => movedOutline(glyph, known)).join('');
  if (d === '') return '';
  const rest = element('path', {
    transform: transform === undefined ? at : `${transform} ${at}`,
    fill: fill ?? '#000000',
    stroke: stroke ?? null,
    'stroke-width': stroke === undefined ? null : String(250),
    'stroke-linejoin': stroke === undefined ? null : 'round',
    'paint-order': stroke === undefined ? null : 'stroke',
    id: one.attributes.id ?? null,
  });
  // The outlines are our own letters and digits, megabytes of them: nothing in them needs escaping.
  return rest.replace('<path', () => `<path d="${d}"`);
}

/** A glyph's outline as path data, in thousandths of the font size, y downwards. */
function movedOutline(
  glyph: PlacedGlyph,
  known: Map<string, readonly (string | number)[]>,
): string {
  const key = `${glyph.face.key} ${glyph.id}`;
  const parts = known.get(key) ?? glyphParts(glyph);
  known.set(key, parts);
  const [dx, dy] = [Math.round(glyph.x), -Math.round(glyph.y)];
  let data = '';
  let isX = true;
  for (const part of parts) {
    if (typeof part === 'string') {
      data += part;
      isX = true;
    } else {
      data += isX ? `${part + dx},` : `${part + dy} `;
      isX = !isX;
    }
  }
  return data;
}

const LETTERS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

function glyphParts({ face, id }: PlacedGlyph): (string | number)[] {
  const per = 1000 / face.unitsPerEm;
  return face.font
    .getGlyph(id)
    .path.commands.flatMap(({ command, args }) => [
      LETTERS[command] ?? '',
      ...args.map((value, i) => Math.round(i % 2 === 0 ? value * per : -value * per)),
    ]);
}
