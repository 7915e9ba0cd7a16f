/** Placement: labels and numbers never cover each other or a disc; quotes are shortened word by word. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainEdge } from '../model/testing/plain-edge.ts';
import type { GraphEdge } from '../model/views.ts';
import { draw as drawing } from './drawing.ts';
import { createMeasure } from './measure.ts';
import { shortenQuote } from './quote.ts';
import { type Box, boxAround, overlap } from './spatial-grid.ts';
import { finish } from './steps.ts';

const draw = (...all: Parameters<typeof drawing>) => finish(drawing(...all));

const measure = createMeasure();

const edgeOf = (i: number, source: string, target: string): GraphEdge =>
  plainEdge(`r${i}`, source, target, { label: 'speaks of', disputed: i % 5 === 0 });

test('nothing that is written lies on anything else, however crowded the picture', () => {
  const place = fc.record({ x: fc.integer({ max: 900 }), y: fc.integer({ max: 700 }) });
  const graph = fc.array(fc.tuple(place, fc.string({ maxLength: 40 })), {
    minLength: 2,
    maxLength: 60,
  });
  fc.assert(
    fc.property(graph, fc.constantFrom('all', 'important'), (entities, labels) => {
      const nodes = entities.map(([, name], i) => ({
        id: `n${i}`,
        name: `Entity ${i} ${name}`,
        type: 'person',
        degree: i % 30,
      }));
      const positions = Object.fromEntries(entities.map(([at], i) => [`n${i}`, at]));
      const edges = nodes.map(({ id }, i) => edgeOf(i, id, `n${(i * 7 + 1) % nodes.length}`));
      const numbers = new Map(edges.map(({ id }, i) => [id, `${i + 1}`]));
      const drawn = draw(nodes, edges, positions, {
        theme: 'light',
        scheme: null,
        labels,
        edgeLabels: false,
        numbers,
        measure,
        width: 1000,
        height: 700,
      });
      const discs = drawn.nodes.map(({ x, y, r }) => boxAround(x, y, 2 * r, 2 * r));
      const texts = drawn.nodes.flatMap(({ lines }): Box[] => {
        const [first, last] = [lines[0], lines.at(-1)];
        if (!first || !last) return [];
        const width = Math.max(...lines.map(({ text }) => measure(text, 12, 500)));
        const half = width / 2;
        return [
          { left: first.x - half, right: first.x + half, top: first.y - 9, bottom: last.y + 2 },
        ];
      });
      const badges = drawn.edges.flatMap(({ badges: row }) =>
        row.map(({ x, y, width }) => boxAround(x, y, width, 16)),
      );
      const written = [...texts, ...badges];
      for (const [i, one] of written.entries()) {
        for (const other of written.slice(i + 1)) expect(overlap(one, other)).toBe(false);
        for (const disc of discs) expect(overlap(one, disc)).toBe(false);
      }
      const shown = texts.length + drawn.unlabelled.length;
      expect(shown).toBe(
        labels === 'all'
          ? nodes.length
          : Math.min(60, Math.max(10, Math.ceil(nodes.length * 0.3)), nodes.length),
      );
    }),
    { numRuns: 60 },
  );
});

test('a shortened quote holds only words of the quote, in their order, and what it is cited for', () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 200 }), fc.nat(), (words, pick) => {
      const at = pick % words.length;
      const quote = [...words.slice(0, at), 'sanctuary', ...words.slice(at)].join(' ');
      const shown = shortenQuote(quote, ['Sanctuary'], 120);
      const kept = shown.replace(/^\[…\] /, '').replace(/ \[…\]$/, '');
      expect(` ${quote} `).toContain(` ${kept} `);
      expect(kept.split(' ')).toContain('sanctuary');
      expect([...shown].length).toBeLessThanOrEqual(120);
      if (kept !== quote) expect(shown).toContain('[…]');
    }),
  );
  expect(shortenQuote('  short \n enough ', [], 100)).toBe('short enough');
});

test('a label on a bowed relation lies outside the bow, where its own line does not cross it', () => {
  const nodes = ['a', 'b'].map((id) => ({ id, name: id, type: 'person', degree: 2 }));
  const edges = [edgeOf(1, 'a', 'b'), edgeOf(2, 'a', 'b')].map((edge) => ({
    ...edge,
    label: 'says that he is looking into the lawfulness of',
  }));
  const { edges: drawn } = draw(
    nodes,
    edges,
    { a: { x: 0, y: 0 }, b: { x: 400, y: 0 } },
    {
      theme: 'light',
      scheme: null,
      labels: 'all',
      edgeLabels: true,
      numbers: new Map(),
      measure,
      width: 600,
      height: 400,
    },
  );
  const [upper, lower] = drawn
    .flatMap(({ label }) => label?.lines.map(({ y }) => y) ?? [])
    .toSorted((a, b) => a - b);
  const bows = drawn.map(({ path }) => Number(/[QC][-\d.]+[ ,]([-\d.]+)/.exec(path)?.[1]));
  expect(bows.every(Number.isFinite)).toBe(true);
  const middle = (Math.min(...bows) + Math.max(...bows)) / 2;
  expect(upper).toBeLessThan(middle - 12);
  expect(lower).toBeGreaterThan(middle + 12 + 9);
});
