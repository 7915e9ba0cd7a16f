/** Figures: everything that is shown is in them as text, nothing hostile gets out of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainEdge } from '../model/testing/plain-edge.ts';
import type { CitedPassage, GraphEdge, GraphNode } from '../model/views.ts';
import { composeFigure, type FigureContent, type FigureOptions } from './compose.ts';
import { edgeBows } from './geometry.ts';
import { createMeasure } from './measure.ts';
import { screenSize } from './size.ts';
import { sceneToSvg } from './svg.ts';

const measure = createMeasure();

const options: FigureOptions = {
  size: screenSize(1200, 800),
  theme: 'light',
  background: '#ffffff',
  title: 'Who said what',
  subtitle: '',
  sourceLine: 'Source: two articles',
  legend: 'under',
  labels: 'all',
  edgeLabels: true,
  citations: 'none',
  wholeQuotes: false,
};

function node(id: string, name: string, type = 'person'): GraphNode {
  return { id, name, type, degree: 3 };
}

function edge(
  id: string,
  source: string,
  target: string,
  more: Partial<GraphEdge> = {},
): GraphEdge {
  const usual = { type: 'leads', label: 'acting director of', documents: ['d1'] };
  return plainEdge(id, source, target, { ...usual, ...more });
}

function passage(id: string, relation: string, quote: string): CitedPassage {
  const source = { documentTitle: 'The article', publisher: 'The paper', author: 'A. Writer' };
  const text = { start: 0, end: 4, quote, prefix: '', suffix: '' };
  return {
    id,
    relation,
    document: 'd1',
    stance: 'supports',
    verdict: 'exact',
    published: '2017-01-25',
    url: 'https://paper.example/article?a=1&b=2',
    place: null,
    difference: [],
    context: { before: '', after: '' },
    warnings: [],
    finding: null,
    ...source,
    ...text,
  };
}

function content(more: Partial<FigureContent> = {}): FigureContent {
  return {
    nodes: [node('a', 'Thomas Homan'), node('b', 'ICE', 'organisation')],
    edges: [edge('r', 'a', 'b')],
    positions: { a: { x: 0, y: 0 }, b: { x: 300, y: 80 } },
    cited: [],
    scheme: null,
    ...more,
  };
}

function svgOf(from: FigureContent, changed: Partial<FigureOptions> = {}): string {
  return sceneToSvg(composeFigure(from, { ...options, ...changed }, measure));
}

/** Reads the SVG strictly; answers the texts and the tag names, or throws where it is not well-formed. */
function readXml(svg: string): { texts: string[]; tags: Set<string> } {
  const open: string[] = [];
  const texts: string[] = [];
  const tags = new Set<string>();
  const token = /<(\/?)([A-Za-z]+)((?: [A-Za-z0-9:-]+="[^"<]*")*)(\/?)>|([^<>]+)/gy;
  while (token.lastIndex < svg.length) {
    const found = token.exec(svg);
    if (!found) throw new Error('not well-formed');
    const [, closing, name = '', attributes = '', empty, text] = found;
    for (const [entity] of `${attributes}${text ?? ''}`.matchAll(/&[^;]{0,6};?/g))
      expect(entity).toMatch(/^&(amp|lt|gt|quot|apos);$/);
    if (text !== undefined) texts.push(text);
    else if (closing) expect(open.pop()).toBe(name);
    else {
      tags.add(name);
      if (!empty) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return { texts, tags };
}

test('names, labels, title, legend and source line are text', () => {
  const { texts } = readXml(svgOf(content()));
  for (const text of ['Thomas Homan', 'ICE', 'acting director of', 'Who said what', 'Person'])
    expect(texts).toContain(text);
  expect(texts).toContain('Source: two articles');
  expect(texts).toContain('Stated as fact');
});

test('the legend lists what is there and nothing else', () => {
  const plain = svgOf(content());
  expect(plain).not.toContain('Disputed');
  expect(plain).not.toContain('Claimed');
  const edges = [edge('r', 'a', 'b', { disputed: true, negated: true, modality: 'claimed' })];
  const marked = svgOf(content({ edges }));
  for (const label of ['Disputed', 'Negated', 'Claimed']) expect(marked).toContain(label);
  expect(marked).not.toContain('Stated as fact');
  expect(svgOf(content({ edges }), { legend: 'none' })).not.toContain('Disputed: ');
});

test('numbered citations: each number on an edge is resolved in the list', () => {
  const relation = edge('r', 'a', 'b');
  const sentence = 'Thomas Homan – acting director of – ICE';
  const citations = [
    passage('c1', 'r', 'the acting director'),
    passage('c2', 'r', 'Mr. Homan said'),
  ];
  const from = content({ cited: [{ relation, sentence, citations }] });
  const { texts } = readXml(svgOf(from, { citations: 'under' }));
  expect(texts).toContain('1–2');
  const all = texts.join(' ');
  for (const part of ['“the acting director”', '“Mr. Homan said”', sentence, 'A. Writer', 'exact'])
    expect(all).toContain(part);
  expect(
    composeFigure(from, { ...options, citations: 'under' }, measure).height,
  ).toBeGreaterThanOrEqual(800);
  expect(svgOf(from)).not.toContain('Mr. Homan said');
});

test('any strings: the SVG stays well-formed and its shapes are the writer’s own', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      ']]><script/>',
      '"><image href="https://evil.example/x.png" onload="x()"/>',
      '<foreignObject><iframe src="javascript:x()"/></foreignObject>',
      '&#60;script&#62;&xxe;',
      '\u0000\u0008\uFFFE\uD800 & \uDC00',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
      "' onmouseover='x()",
    ),
  );
  const known = new Set('svg title desc g rect path text circle line'.split(' '));
  fc.assert(
    fc.property(nasty, nasty, nasty, nasty, (name, label, type, quote) => {
      const relation = edge('<r "\'>', 'a', 'b', { label });
      const citations = [
        { ...passage('c', 'r', quote), documentTitle: name, url: label, author: type },
      ];
      const from = content({
        nodes: [node('a', name, type), node('b', 'ICE')],
        edges: [relation],
        cited: [{ relation, sentence: `${name} – ${label}`, citations }],
      });
      const changed = { citations: 'under', title: quote, sourceLine: label } as const;
      const svg = svgOf(from, changed);
      for (const tag of readXml(svg).tags) expect(known).toContain(tag);
      expect(svg).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u);
      expect(svg).not.toMatch(/<[^>]* (?:href|src|on\w+)=/);
    }),
    { numRuns: 150 },
  );
});

test('the same content gives the same bytes', () => {
  expect(svgOf(structuredClone(content()))).toBe(svgOf(content()));
});

test('a background is drawn or left out; only data: fonts are embedded', () => {
  expect(svgOf(content(), { background: '#123456' })).toContain('fill="#123456"');
  const scene = composeFigure(content(), { ...options, background: null }, measure);
  expect(sceneToSvg(scene)).not.toMatch(/<rect width="1200"/);
  const font = { dataUri: 'data:font/woff2;base64,AAAA', unicodeRange: 'U+0000-00FF' };
  expect(sceneToSvg(scene, [font])).toContain('@font-face');
  for (const dataUri of ['https://evil.example/f.woff2', 'data:font/woff2;base64,AA</style>'])
    expect(() => sceneToSvg(scene, [{ ...font, dataUri }])).toThrow(RangeError);
});

test('the drawing lies within the figure, whatever the positions', () => {
  const place = fc.record({
    x: fc.double({ min: -5000, max: 5000, noNaN: true }),
    y: fc.double({ min: -5000, max: 5000, noNaN: true }),
  });
  fc.assert(
    fc.property(place, place, (a, b) => {
      const { graph } = composeFigure(content({ positions: { a, b } }), options, measure);
      for (const { x, y, r } of graph.nodes) {
        const [left, top] = [x * graph.scale + graph.dx, y * graph.scale + graph.dy];
        expect(left - r * graph.scale).toBeGreaterThanOrEqual(-0.01);
        expect(top - r * graph.scale).toBeGreaterThanOrEqual(-0.01);
        expect(left + r * graph.scale).toBeLessThanOrEqual(options.size.width + 0.01);
        expect(top + r * graph.scale).toBeLessThanOrEqual(options.size.height + 0.01);
      }
    }),
  );
});

test('parallel edges and loops never lie on each other', () => {
  const pairs = [
    ['a', 'b'],
    ['b', 'a'],
    ['a', 'b'],
    ['a', 'a'],
    ['a', 'a'],
  ].map(([source = '', target = ''], i) => edge(`r${i}`, source, target));
  const { graph } = composeFigure(content({ edges: pairs }), options, measure);
  expect(graph.edges).toHaveLength(5);
  expect(new Set(graph.edges.map(({ path }) => path)).size).toBe(5);
  const sides = edgeBows(pairs).map(({ offset }, i) =>
    pairs[i]?.source === 'b' ? -offset : offset,
  );
  expect(new Set(sides.slice(0, 3)).size).toBe(3);
});

test('the legend of a comparison says how much each source tells', () => {
  const source = (value: string) => ({ kind: 'document', value, label: value }) as const;
  const edges = [
    edge('r1', 'a', 'b', { documents: ['d1'] }),
    edge('r2', 'a', 'b', { documents: ['d2'] }),
    edge('r3', 'b', 'a', { documents: ['d1', 'd2'] }),
  ];
  const scheme = { kind: 'comparison', a: source('d1'), b: source('d2') } as const;
  const { texts } = readXml(svgOf(content({ edges, scheme })));
  expect(texts).toContain('Only d1: 1 relation, 0 entities');
  expect(texts).toContain('Both: 1 relation, 2 entities');
});

test('long lists are set smaller, in columns of about equal height, numbers in their order', () => {
  const relation = edge('r', 'a', 'b');
  const citations = Array.from({ length: 90 }, (_, i) => passage(`c${i}`, 'r', `Quote ${i}`));
  const from = content({ cited: [{ relation, sentence: 'A – knows – B', citations }] });
  const size = screenSize(4000, 3000);
  const { texts } = composeFigure(from, { ...options, size, citations: 'under' }, measure);
  const numbers = texts.filter(({ part }) => part === 'number');
  expect(numbers.map(({ text }) => Number(text))).toEqual(citations.map((_, i) => i + 1));
  expect(numbers[0]?.size).toBeLessThan(12 * size.unit);
  expect(numbers[0]?.size).toBeGreaterThanOrEqual(12);
  const ends = Map.groupBy(numbers, ({ x }) => x);
  const heights = [...ends.values()].map((column) => column.length);
  expect(heights.length).toBeGreaterThan(3);
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(Math.max(...heights) * 0.5);
});

test('a label on a relation is whole or not there', () => {
  const label = 'says in public that he is looking into the lawfulness of what they do';
  const at = (distance: number) =>
    composeFigure(
      content({
        edges: [edge('r', 'a', 'b', { label })],
        positions: { a: { x: 0, y: 0 }, b: { x: distance, y: 0 } },
      }),
      { ...options, size: screenSize(distance, 400) },
      measure,
    ).graph.edges[0]?.label?.lines.map(({ text }) => text);
  expect(at(1600)?.join(' ')).toBe(label);
  expect(at(260)).toBeUndefined();
});
