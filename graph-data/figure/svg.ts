/** Writes a scene as SVG: text stays text, nothing is loaded from anywhere, nothing runs. */
import { markIcon } from './palette.ts';
import { EDGE_TEXT, ROW } from './place-on-edges.ts';
import type {
  Scene,
  SceneBadge,
  SceneEdge,
  SceneLeader,
  SceneNode,
  SceneRule,
  SceneSample,
  SceneText,
  TextPart,
} from './scene.ts';
import { finish, type Steps } from './steps.ts';
import { decimals, element, elementId, escapeXml } from './xml.ts';

/** Where the fonts in the file are not read, one that is no wider: lines then stay in their columns. */
const FONT =
  "Inter, 'Inter Variable', Arial, 'Liberation Sans', Helvetica, 'Noto Sans', 'DejaVu Sans', sans-serif";

/** Text whose first letter belongs to a script written from the right. */
const RIGHT_TO_LEFT =
  /^\P{L}*[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u;

/** A font to carry in the file: a WOFF2 as a data: URI, and the code points it is for, as CSS writes them. */
export type EmbeddedFont = { dataUri: string; unicodeRange: string };

/**
 * Writes the figure.
 * @param fonts embedded as faces of Inter; none: the reader's own fonts are used
 * @throws RangeError when a font is not a plain base64 data: URI of a WOFF2 file
 */
export function sceneToSvg(scene: Scene, fonts: readonly EmbeddedFont[] = []): string {
  return finish(svgSteps(scene, fonts));
}

/** `sceneToSvg` step by step. */
export function* svgSteps(scene: Scene, fonts: readonly EmbeddedFont[]): Steps<string> {
  const { graph } = scene;
  const { scale, dx, dy } = graph;
  const transform = `translate(${decimals(dx)} ${decimals(dy)}) scale(${String(scale)})`;
  const entities: string[] = [];
  const [edges, labels]: [string[], string[]] = [[], []];
  for (const edge of graph.edges) {
    edges.push(writeEdge(edge));
    labels.push(writeEdgeText(edge, scene));
    yield;
  }
  for (const node of graph.nodes) {
    entities.push(writeNode(node, scene));
    yield;
  }
  const groups = [
    element('g', { id: 'relations', fill: 'none' }, edges.join('')),
    element('g', { id: 'leaders' }, graph.leaders.map(writeLeader).join('')),
    element('g', { id: 'entities' }, entities.join('')),
    element('g', { id: 'edge-labels' }, labels.join('')),
  ];
  const samples = scene.samples.map((sample) => writeSample(sample, scene));
  const isHead = ({ part }: SceneText) => part === 'title' || part === 'subtitle';
  const rest = scene.texts.filter((text) => !isHead(text));
  return wrapSheet(scene, fonts, [
    ...(yield* writeTexts(scene.texts.filter(isHead))),
    element('g', { id: 'graph', transform }, groups.join('')),
    element('g', { id: 'legend' }, samples.join('')),
    ...scene.rules.map(writeRule),
    ...(yield* writeTexts(rest)),
  ]);
}

/** Writes a further page of the figure. @param at its index in `scene.pages` @throws RangeError as `sceneToSvg` */
export function pageToSvg(scene: Scene, at: number, fonts: readonly EmbeddedFont[] = []): string {
  const page = scene.pages[at];
  if (!page) throw new RangeError('There is no such page.');
  return wrapSheet(scene, fonts, [...page.rules.map(writeRule), ...finish(writeTexts(page.texts))]);
}

/** The faces as a style sheet. @throws RangeError as `sceneToSvg` */
export function fontStyles(fonts: readonly EmbeddedFont[]): string {
  return fonts.map(fontFace).join('');
}

function wrapSheet(scene: Scene, fonts: readonly EmbeddedFont[], content: string[]): string {
  const { width, height, background } = scene;
  const head = [
    element('title', { id: 'figure-title' }, escapeXml(scene.title)),
    element('desc', { id: 'figure-description' }, escapeXml(scene.description)),
    fonts.length > 0 ? element('style', {}, fontStyles(fonts)) : '',
    background === null ? '' : element('rect', { width, height, fill: background }),
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${decimals(width)} ${decimals(height)}`,
      role: 'img',
      'aria-labelledby': 'figure-title figure-description',
      'font-family': FONT,
    },
    [...head, ...content].filter(Boolean).join('\n'),
  );
}

function writeRule({ x1, x2, y, colour }: SceneRule): string {
  return element('line', { x1, x2, y1: y, y2: y, stroke: colour, 'stroke-width': 1 });
}

/** Texts in groups: each reference is one, and so is each other part of the sheet. */
function* writeTexts(texts: readonly SceneText[]): Steps<string[]> {
  const groups: { part: TextPart | undefined; id: string | null; lines: string[] }[] = [];
  for (const text of texts) {
    const last = groups.at(-1);
    const { part } = text;
    const same = last && (part === 'reference' ? last.part === 'number' : last.part === part);
    if (last && same && part !== 'number') last.lines.push(writeText(text, null));
    else {
      const id = part === 'number' ? elementId('reference-', text.text) : null;
      groups.push({ part, id, lines: [writeText(text, null)] });
    }
    yield;
  }
  return groups.map(({ part, id, lines }) =>
    element('g', { id, 'data-part': part ?? null }, lines.join('')),
  );
}

function writeLeader({ x1, y1, x2, y2, colour }: SceneLeader): string {
  return element('line', { x1, y1, x2, y2, stroke: colour, 'stroke-width': 0.75 });
}

function fontFace({ dataUri, unicodeRange }: EmbeddedFont): string {
  if (
    !/^data:font\/woff2;base64,[A-Za-z0-9+/]+=*$/.test(dataUri) ||
    !/^[U+0-9A-F, -]+$/i.test(unicodeRange)
  )
    throw new RangeError('A font to embed must be a WOFF2 file as a base64 data: URI.');
  return (
    `@font-face{font-family:Inter;font-weight:100 900;src:url(${dataUri}) format("woff2");` +
    `unicode-range:${unicodeRange}}`
  );
}

function writeEdge(edge: SceneEdge): string {
  const { path, arrow, colour, width, dash } = edge;
  const line = element('path', {
    d: path,
    stroke: colour,
    'stroke-width': width,
    'stroke-dasharray': dash.length > 0 ? dash.map(decimals).join(' ') : null,
  });
  const head = element('path', { d: arrow, fill: colour });
  const title = element('title', {}, escapeXml(edge.sentence));
  return element('g', { id: elementId('relation-', edge.id) }, title + line + head);
}

function writeEdgeText(edge: SceneEdge, scene: Scene): string {
  const { angle = 0, lines = [] } = edge.label ?? {};
  const label = lines.map((text) => writeText(text, scene.halo, angle)).join('');
  const badges = edge.badges.map((badge) => writeBadge(badge, scene)).join('');
  if (label + badges === '') return '';
  return element('g', { 'data-for': elementId('relation-', edge.id) }, label + badges);
}

function writeBadge(badge: SceneBadge, { halo }: Scene): string {
  const { x, y, width, colour } = badge;
  const plate = element('rect', {
    x: x - width / 2,
    y: y - ROW / 2,
    width,
    height: ROW,
    rx: ROW / 2,
    fill: halo,
    stroke: colour,
    'stroke-width': 1,
  });
  if (badge.kind === 'mark')
    return plate + icon(markIcon(badge.mark), { x, y, size: 10, colour, stroke: 2.8 });
  const text = {
    x,
    y: y + EDGE_TEXT.font * 0.36,
    text: badge.text,
    size: EDGE_TEXT.font,
    weight: 600,
    colour,
    anchor: 'middle',
  } as const;
  return plate + writeText(text, null);
}

function writeNode(node: SceneNode, scene: Scene): string {
  const { x, y, r, colour } = node;
  const disc = element('circle', {
    cx: x,
    cy: y,
    r,
    fill: colour.fill,
    stroke: node.ring ?? colour.stroke,
    'stroke-width': node.ring === null ? 1.5 : 3,
  });
  return element(
    'g',
    { id: elementId('entity-', node.id) },
    element('title', {}, escapeXml(node.name)) +
      disc +
      icon(node.icon, { x, y, size: r * 1.15, colour: colour.text, stroke: 1.8 }) +
      node.lines.map((line) => writeText(line, scene.halo)).join(''),
  );
}

type IconPlace = { x: number; y: number; size: number; colour: string; stroke: number };

/** An icon of `size` px centred on a point; `stroke` is in units of its 24 x 24 grid. */
function icon(d: string, { x, y, size, colour, stroke }: IconPlace): string {
  return element('path', {
    d,
    transform: `translate(${decimals(x - size / 2)} ${decimals(y - size / 2)}) scale(${String(size / 24)})`,
    fill: 'none',
    stroke: colour,
    'stroke-width': stroke,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

function writeSample(sample: SceneSample, { halo }: Scene): string {
  const { x, y, width, height } = sample;
  const middle = { x: x + width / 2, y: y + height / 2 };
  switch (sample.kind) {
    case 'entity':
      return (
        element('circle', { cx: middle.x, cy: middle.y, r: height / 2, fill: sample.colour.fill }) +
        icon(sample.icon, { ...middle, size: height * 0.6, colour: sample.colour.text, stroke: 2 })
      );
    case 'line':
      return element('line', {
        x1: x,
        x2: x + width,
        y1: middle.y,
        y2: middle.y,
        stroke: sample.colour,
        'stroke-width': sample.lineWidth,
        'stroke-dasharray': sample.dash.length > 0 ? sample.dash.map(decimals).join(' ') : null,
      });
    case 'mark':
      return (
        element('circle', {
          cx: middle.x,
          cy: middle.y,
          r: height / 2 - 1,
          fill: halo,
          stroke: sample.colour,
        }) +
        icon(markIcon(sample.mark), {
          ...middle,
          size: height * 0.6,
          colour: sample.colour,
          stroke: 2.8,
        })
      );
  }
}

/** A line of text; with a halo it can be read across lines; `angle` turns it about its anchor, in degrees. */
function writeText(text: SceneText, halo: string | null, angle = 0): string {
  const rightToLeft = RIGHT_TO_LEFT.test(text.text);
  return element(
    'text',
    {
      x: text.x,
      y: text.y,
      'font-size': text.size,
      'font-weight': text.weight,
      fill: text.colour,
      // Right-to-left text ends where left-to-right text starts: at its left edge.
      'text-anchor': text.anchor === 'middle' ? 'middle' : rightToLeft ? 'end' : null,
      direction: rightToLeft ? 'rtl' : null,
      transform:
        Math.abs(angle) < 0.01
          ? null
          : `rotate(${[angle, text.x, text.y].map(decimals).join(' ')})`,
      stroke: halo,
      'stroke-width': halo ? text.size / 4 : null,
      'stroke-linejoin': halo ? 'round' : null,
      'paint-order': halo ? 'stroke' : null,
      'xml:space': 'preserve',
    },
    escapeXml(text.text),
  );
}
