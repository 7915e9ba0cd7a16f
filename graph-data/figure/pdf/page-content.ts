/** Draws a figure's SVG tree as the content of a PDF page: shapes stay shapes, text stays text. */
import type { PlacedGlyph, ShapedText, Shaper } from '../fonts/shaper.ts';
import { anchorShift, createOutliner, type Outliner, textPlace } from '../outlines.ts';
import { type PathStep, readPath } from '../path-data.ts';
import { type Matrix, readSvg, readTransform, type SvgElement } from '../svg-tree.ts';

/** Names a face in the page's resources and numbers its glyphs. */
export type UseGlyph = (glyph: PlacedGlyph) => { font: string; code: number };

/** @param root the page's SVG; @param flip from its px to points, y upwards */
export function drawPage(
  root: SvgElement,
  shaper: Shaper,
  useGlyph: UseGlyph,
  flip: Matrix,
): string {
  const out: string[] = ['q', `${numbers(flip)} cm`];
  const outline = createOutliner(shaper);
  const draw = (one: SvgElement): void => {
    if (['title', 'desc', 'style'].includes(one.name)) return;
    const { transform } = one.attributes;
    if (transform !== undefined) out.push('q', `${numbers(readTransform(transform))} cm`);
    if (one.name === 'text') out.push(drawText(one, shaper, useGlyph, outline));
    else if (one.name === 'g' || one.name === 'svg') one.children.forEach(draw);
    else out.push(paint(one.attributes, stepsOf(one)));
    if (transform !== undefined) out.push('Q');
  };
  draw(root);
  out.push('Q');
  return out.join('\n');
}

function stepsOf({ name, attributes }: SvgElement): PathStep[] {
  const value = (key: string) => Number(attributes[key] ?? 0);
  switch (name) {
    case 'path':
      return readPath(attributes.d ?? '');
    case 'line':
      return readPath(`M${value('x1')} ${value('y1')}L${value('x2')} ${value('y2')}`);
    case 'circle': {
      const [x, y, r] = [value('cx'), value('cy'), value('r')];
      return readPath(
        `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`,
      );
    }
    case 'rect': {
      const [x, y, w, h] = [value('x'), value('y'), value('width'), value('height')];
      const r = Math.min(value('rx'), w / 2, h / 2);
      if (r === 0) return readPath(`M${x} ${y}h${w}v${h}h${-w}Z`);
      const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
      return readPath(
        `M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}` +
          `h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}Z`,
      );
    }
    default:
      return [];
  }
}

/** Strokes and fills, with the settings of this shape alone. */
function paint(attributes: SvgElement['attributes'], steps: readonly PathStep[]): string {
  const { stroke, fill } = attributes;
  const filled = fill === 'none' || (fill === undefined && stroke !== undefined) ? null : fill;
  const out = ['q'];
  if (filled) out.push(`${colour(filled)} rg`);
  if (stroke) out.push(...penOf(stroke, attributes));
  out.push(steps.map(stepText).join('\n'));
  const halo = attributes['paint-order'] === 'stroke';
  const both = filled && !halo ? 'B' : 'S';
  out.push(stroke ? both : 'f', 'Q');
  return out.join('\n');
}

function penOf(stroke: string, attributes: SvgElement['attributes']): string[] {
  const dash = attributes['stroke-dasharray'];
  return [
    `${colour(stroke)} RG`,
    `${Number(attributes['stroke-width'] ?? 1)} w`,
    attributes['stroke-linecap'] === 'round' ? '1 J' : '',
    attributes['stroke-linejoin'] === 'round' ? '1 j' : '',
    dash ? `[${dash}] 0 d` : '',
  ].filter(Boolean);
}

function stepText(step: PathStep): string {
  switch (step.kind) {
    case 'move':
      return `${numbers([step.x, step.y])} m`;
    case 'line':
      return `${numbers([step.x, step.y])} l`;
    case 'curve':
      return `${numbers(step.points)} c`;
    case 'close':
      return 'h';
  }
}

function drawText(one: SvgElement, shaper: Shaper, useGlyph: UseGlyph, outline: Outliner): string {
  const place = textPlace(one);
  const shaped = shaper.shape(one.text, place.weight, place.rightToLeft);
  if (shaped.glyphs.length === 0) return '';
  const x = place.x - anchorShift(one, (shaped.width * place.size) / 1000);
  const out: string[] = [];
  // The halo is drawn as a shape: as text it would be found twice.
  if (one.attributes.stroke) out.push(halo(one, outline));
  const spoken = one.text.normalize('NFC');
  // Turned text is otherwise read letter by letter.
  // Readers put right-to-left glyphs in order themselves.
  const turned = one.attributes.transform !== undefined;
  const aside = (!shaped.simple || turned) && !FROM_RIGHT.test(one.text);
  if (aside) out.push(`/Span <</ActualText <${utf16(spoken)}>>> BDC`);
  out.push('BT', `${colour(one.attributes.fill ?? '#000000')} rg`);
  out.push(...glyphRuns(shaped, x, place.y, place.size, useGlyph), 'ET');
  if (aside) out.push('EMC');
  return out.join('\n');
}

const FROM_RIGHT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/u;

function halo(one: SvgElement, outline: Outliner): string {
  const { transform: _, ...attributes } = one.attributes;
  const outlined = outline({ ...one, attributes });
  if (outlined === '') return '';
  const path = readSvg(outlined);
  const matrix = readTransform(path.attributes.transform ?? '');
  return `q\n${numbers(matrix)} cm\n${paint(path.attributes, readPath(path.attributes.d ?? ''))}\nQ`;
}

function glyphRuns(
  { glyphs }: ShapedText,
  x: number,
  y: number,
  size: number,
  useGlyph: UseGlyph,
): string[] {
  const out: string[] = [];
  let font = '';
  let codes = '';
  let [expected, level] = [0, 0];
  const flush = () => {
    if (codes) out.push(`[<${codes}>] TJ`);
    codes = '';
  };
  for (const glyph of glyphs) {
    const used = useGlyph(glyph);
    const gap = glyph.x - expected;
    if (used.font !== font || glyph.y !== level || Math.abs(gap) > 400) {
      flush();
      const at = [x + (glyph.x * size) / 1000, y - (glyph.y * size) / 1000] as const;
      if (used.font !== font) out.push(`/${used.font} ${decimal(size)} Tf`);
      out.push(`${numbers([1, 0, 0, -1, ...at])} Tm`);
      [font, level] = [used.font, glyph.y];
    } else if (Math.abs(gap) > 0.5) codes += `> ${decimal(-gap)} <`;
    codes += used.code.toString(16).padStart(4, '0');
    expected =
      glyph.x + (glyph.face.font.getGlyph(glyph.id).advanceWidth * 1000) / glyph.face.unitsPerEm;
  }
  flush();
  return out;
}

/** UTF-16 with its mark, in hexadecimal, as PDF takes any text. */
export function utf16(text: string): string {
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return hex;
}

function colour(hex: string): string {
  const value = Number.parseInt(hex.slice(1, 7), 16) || 0;
  return numbers([value >> 16, (value >> 8) & 255, value & 255].map((part) => part / 255));
}

function numbers(values: readonly number[]): string {
  return values.map(decimal).join(' ');
}

function decimal(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 10_000) / 10_000 + 0) : '0';
}
