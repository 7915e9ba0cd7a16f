/** Draws a figure's SVG tree as the content of a PDF page: shapes stay shapes, text stays text. */
import type { PlacedGlyph, ShapedWord, Shaper } from '../fonts/shaper.ts';
import { anchorShift, createOutliner, type Outliner, textPlace, UNSEEN } from '../outlines.ts';
import { type PathStep, readPath } from '../path-data.ts';
import { fillOf, leavesIn, shapeSteps } from '../shapes.ts';
import type { Steps } from '../steps.ts';
import { IDENTITY, type Matrix, multiply, readTransform, type SvgElement } from '../svg-tree.ts';
import { utf16 } from './file.ts';

/** Names a face in the page's resources and numbers its glyphs. */
export type UseGlyph = (glyph: PlacedGlyph) => { font: string; code: number };

/** A piece of a page and what it is to whoever cannot see it; `marks` number its parts on the page. */
export type Tagged = {
  role: 'H1' | 'H2' | 'P' | 'Figure' | 'LI';
  marks: { role: 'Lbl' | 'LBody' | null; mark: number }[];
};

/** What a page is drawn with. `flip`: from its px to points, y upwards. */
export type PageTools = { shaper: Shaper; useGlyph: UseGlyph; flip: Matrix };

/** @param root the page's SVG */
export function* drawPage(
  root: SvgElement,
  { shaper, useGlyph, flip }: PageTools,
): Steps<{ content: string; tagged: Tagged[] }> {
  const out: string[] = ['q', `${numbers(flip)} cm`];
  const outline = createOutliner(shaper);
  const all = leavesIn(root);
  const tagged: Tagged[] = [];
  let [done, marks] = [0, 0];

  function* draw(one: SvgElement): Steps<void> {
    if (UNSEEN.has(one.name)) return;
    const { transform } = one.attributes;
    if (transform !== undefined) out.push('q', `${numbers(readTransform(transform))} cm`);
    if (one.name === 'g') for (const child of one.children) yield* draw(child);
    else {
      if (one.name === 'text') out.push(drawText(one, shaper, useGlyph, outline));
      else out.push(paint(one.attributes, shapeSteps(one)));
      done++;
      yield done / all;
    }
    if (transform !== undefined) out.push('Q');
  }

  function* marked(role: string, parts: readonly SvgElement[]): Steps<number> {
    const mark = marks++;
    out.push(`/${role} <</MCID ${mark}>> BDC`);
    for (const part of parts) yield* draw(part);
    out.push('EMC');
    return mark;
  }

  for (const part of root.children) {
    const role = roleOf(part);
    const [first, ...others] = part.children;
    if (role === null) {
      out.push('/Artifact BMC');
      yield* draw(part);
      out.push('EMC');
    } else if (role === 'LI' && first) {
      const label = { role: 'Lbl', mark: yield* marked('Lbl', [first]) } as const;
      const body = { role: 'LBody', mark: yield* marked('LBody', others) } as const;
      tagged.push({ role, marks: [label, body] });
    } else tagged.push({ role, marks: [{ role: null, mark: yield* marked(role, [part]) }] });
  }
  out.push('Q');
  return { content: out.join('\n'), tagged };
}

/** Null for what is only there to be seen. */
function roleOf({ attributes }: SvgElement): Tagged['role'] | null {
  if (attributes.id === 'graph') return 'Figure';
  switch (attributes['data-part']) {
    case 'title':
      return 'H1';
    case 'heading':
      return 'H2';
    case 'subtitle':
    case 'legend':
    case 'source':
      return 'P';
    case 'number':
      return 'LI';
    default:
      return null;
  }
}

/** Strokes and fills, with the settings of this shape alone. */
function paint(attributes: SvgElement['attributes'], steps: readonly PathStep[]): string {
  const { stroke } = attributes;
  const filled = fillOf(attributes);
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
  const { width, words } = shaper.shape(one.text, place.weight, place.rightToLeft);
  if (words.length === 0) return '';
  const left = place.x - anchorShift(one, (width * place.size) / 1000);
  const fromRight = FROM_RIGHT.test(one.text);
  // A line ends in a space, so that its last word is not read as one with the first of the next line.
  const line = fromRight
    ? words
    : shaper.shape(`${one.text} `, place.weight, place.rightToLeft).words;
  const turn = one.attributes.transform;
  const out = one.attributes.stroke ? [asShape(one, outline)] : [];
  out.push(`${colour(one.attributes.fill ?? '#000000')} rg`);
  if (turn !== undefined && fromRight) {
    // Turned right-to-left text is read in pieces: it is drawn as a shape, and stands there upright and unseen.
    const { stroke: _, ...plain } = one.attributes;
    out.push(asShape({ ...one, attributes: plain }, outline), '3 Tr');
    const upright = readTransform(turn.replace('rotate(', 'rotate(-').replace('--', ''));
    const glyphs = line.flatMap((word) => word.glyphs);
    return [
      ...out,
      'BT',
      ...glyphRuns(glyphs, left, { ...place, upright }, useGlyph),
      'ET',
      '0 Tr',
    ].join('\n');
  }
  // Turned text is otherwise read letter by letter; right-to-left glyphs are put in order by readers themselves.
  const pieces =
    turn === undefined
      ? spokenPieces(line)
      : [{ glyphs: line.flatMap(({ glyphs }) => glyphs), spoken: one.text.normalize('NFC') }];
  for (const { glyphs, spoken } of pieces) {
    if (spoken !== null) out.push(`/Span <</ActualText <${utf16(spoken)}>>> BDC`);
    out.push('BT', ...glyphRuns(glyphs, left, place, useGlyph), 'ET');
    if (spoken !== null) out.push('EMC');
  }
  return out.join('\n');
}

type Piece = { glyphs: readonly PlacedGlyph[]; spoken: string | null };

/** Words whose glyphs do not spell them apart, with what they say; all between them together. */
function spokenPieces(words: readonly ShapedWord[]): Piece[] {
  const pieces: { glyphs: PlacedGlyph[]; spoken: string | null }[] = [];
  for (const { text, glyphs, spells } of words) {
    const last = pieces.at(-1);
    if (spells && last?.spoken === null) last.glyphs.push(...glyphs);
    else pieces.push({ glyphs: [...glyphs], spoken: spells ? null : text });
  }
  return pieces;
}

const FROM_RIGHT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/u;

/** A text as a shape: a halo would be found twice if it were text. */
function asShape(one: SvgElement, outline: Outliner): string {
  const { transform: _, ...attributes } = one.attributes;
  const path = outline({ ...one, attributes });
  if (path === null) return '';
  const matrix = readTransform(path.attributes.transform ?? '');
  return `q\n${numbers(matrix)} cm\n${paint(path.attributes, readPath(path.attributes.d ?? ''))}\nQ`;
}

function glyphRuns(
  glyphs: readonly PlacedGlyph[],
  x: number,
  { y, size, upright = IDENTITY }: { y: number; size: number; upright?: Matrix },
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
      out.push(`${numbers(multiply(upright, [1, 0, 0, -1, ...at]))} Tm`);
      [font, level] = [used.font, glyph.y];
    } else if (Math.abs(gap) > 0.5) codes += `> ${decimal(-gap)} <`;
    codes += used.code.toString(16).padStart(4, '0');
    expected =
      glyph.x + (glyph.face.font.getGlyph(glyph.id).advanceWidth * 1000) / glyph.face.unitsPerEm;
  }
  flush();
  return out;
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
