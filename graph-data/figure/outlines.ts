/** Draws a figure's text as shapes, for programs that bring no fonts of their own. */
import type { PlacedGlyph, Shaper } from './fonts/shaper.ts';
import type { SvgElement } from './svg-tree.ts';
import { decimals, element } from './xml.ts';

/** A text element as a path element; null where there is nothing to see. */
export type Outliner = (text: SvgElement) => SvgElement | null;

/** An outliner that looks each glyph up once. */
export function createOutliner(shaper: Shaper): Outliner {
  const known = new Map<string, readonly (string | number)[]>();
  return (text) => outlined(text, shaper, known);
}

/** Writes a tree as SVG with every text as one path; what is not drawn is left out. */
export function outlineSvg(root: SvgElement, outline: Outliner): string {
  const write = (one: SvgElement): string => {
    const shape = one.name === 'text' ? outline(one) : one;
    if (shape === null || UNSEEN.has(shape.name)) return '';
    const { d, ...attributes } = shape.attributes;
    const written = element(shape.name, attributes, shape.children.map(write).join(''));
    // Outlines are our own letters and digits, megabytes of them: nothing in them needs escaping.
    return d === undefined ? written : written.replace('<path', () => `<path d="${d}"`);
  };
  return write(root);
}

/** Elements that are words about a figure, not part of the picture. */
export const UNSEEN: ReadonlySet<string> = new Set(['title', 'desc', 'style']);

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

function outlined(
  one: SvgElement,
  shaper: Shaper,
  known: Map<string, readonly (string | number)[]>,
): SvgElement | null {
  const place = textPlace(one);
  const shaped = shaper.shape(one.text, place.weight, place.rightToLeft);
  const d = shaped.words
    .flatMap(({ glyphs }) => glyphs.map((glyph) => movedOutline(glyph, known)))
    .join('');
  if (d === '') return null;
  const x = place.x - anchorShift(one, (shaped.width * place.size) / 1000);
  const at = `translate(${decimals(x)} ${decimals(place.y)}) scale(${String(place.size / 1000)})`;
  const { transform, fill = '#000000', stroke } = one.attributes;
  const halo = { 'stroke-width': '250', 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  return {
    name: 'path',
    attributes: {
      d,
      transform: transform === undefined ? at : `${transform} ${at}`,
      fill,
      ...(stroke === undefined ? {} : { stroke, ...halo }),
    },
    children: [],
    text: '',
  };
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
