/** Reads a figure's own SVG back as a tree, strictly: what the writer never writes is refused. */
import { finish, type Steps } from './steps.ts';

/** An element; `text` is its own text, unescaped. */
export type SvgElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: SvgElement[];
  text: string;
};

const KNOWN = new Set('svg title desc style g rect path text circle line'.split(' '));
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** @throws RangeError for anything but an SVG that `sceneToSvg` wrote */
export function readSvg(svg: string): SvgElement {
  return finish(svgReading(svg));
}

/** `readSvg` step by step. */
export function* svgReading(svg: string): Steps<SvgElement> {
  const top: SvgElement = { name: '', attributes: {}, children: [], text: '' };
  const open: SvgElement[] = [top];
  const token = /<(\/?)([A-Za-z]+)((?: [A-Za-z0-9:-]+="[^"<]*")*)(\/?)>|([^<>]+)/gy;
  while (token.lastIndex < svg.length) {
    const found = token.exec(svg);
    if (!found) throw new RangeError(OTHER);
    take(found, open);
    yield;
  }
  const [root] = top.children;
  if (!root || open.length !== 1) throw new RangeError(OTHER);
  return root;
}

const OTHER = 'This is not the SVG of a figure.';

/** Takes one tag or text into the elements that are open. */
function take(found: RegExpExecArray, open: SvgElement[]): void {
  const [, closing, name = '', attributes = '', empty, text] = found;
  const parent = open.at(-1);
  if (!parent) throw new RangeError(OTHER);
  if (text !== undefined) {
    parent.text += unescaped(text);
    return;
  }
  if (closing) {
    if (open.pop()?.name !== name) throw new RangeError(OTHER);
    return;
  }
  if (!KNOWN.has(name)) throw new RangeError(`A figure has no element “${name}”.`);
  const child = { name, attributes: readAttributes(attributes), children: [], text: '' };
  parent.children.push(child);
  if (!empty) open.push(child);
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/ ([A-Za-z0-9:-]+)="([^"<]*)"/g)].map(([, key = '', value = '']) => [
      key,
      unescaped(value),
    ]),
  );
}

function unescaped(text: string): string {
  return text.replace(/&([a-z]+);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** A matrix as PDF and SVG write it: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Reads `translate`, `scale` and `rotate`, as figures use them. */
export function readTransform(text: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name, list = ''] of text.matchAll(/([a-z]+)\(([^)]*)\)/g)) {
    const [p = 0, q = 0, r = 0] = list.split(/[ ,]+/).map(Number);
    if (name === 'translate') matrix = multiply(matrix, [1, 0, 0, 1, p, q]);
    else if (name === 'scale') matrix = multiply(matrix, [p, 0, 0, p, 0, 0]);
    else if (name === 'rotate') {
      const [cos, sin] = [Math.cos((p * Math.PI) / 180), Math.sin((p * Math.PI) / 180)];
      matrix = multiply(matrix, [1, 0, 0, 1, q, r]);
      matrix = multiply(matrix, [cos, sin, -sin, cos, 0, 0]);
      matrix = multiply(matrix, [1, 0, 0, 1, -q, -r]);
    }
  }
  return matrix;
}
