import { describe, expect, it } from 'vitest';
import { plainEdge } from '../../graph-data/model/testing/plain-edge.ts';
import type { GraphEdge, GraphNode } from '../../graph-data/model/views.ts';
import { diffElements } from './diff-elements.ts';
import { bundleId, elementId, subjectOf } from './element-ids.ts';
import { BUNDLE_FROM, type EdgeData, type ElementSpec, toElements } from './elements.ts';

const node = (id: string, degree = 1): GraphNode => ({ id, type: 'person', name: id, degree });
const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    plainEdge(`m${at}`, at % 2 ? 'a' : 'b', at % 2 ? 'b' : 'a'),
  );
const NONE: ReadonlySet<string> = new Set();
const draw = (edges: GraphEdge[], open = NONE) =>
  toElements({ nodes: [node('a'), node('b')], edges }, open, 'light');
const edgesOf = (specs: ReadonlyMap<string, ElementSpec>): EdgeData[] =>
  [...specs.values()].flatMap((spec) => (spec.group === 'edges' ? [spec.data] : []));

describe('elements', () => {
  it('keeps an entity and a relation of the same id apart', () => {
    const ids = [...draw([plainEdge('a', 'a', 'b')]).keys()];
    expect(new Set(ids).size).toBe(3);
    expect(ids.map(subjectOf)).toContainEqual({ kind: 'relation', id: 'a' });
    expect(ids.map(subjectOf)).toContainEqual({ kind: 'entity', id: 'a' });
  });

  it('draws parallel edges on both sides of the line, whichever way they point', () => {
    const drawn = edgesOf(draw([plainEdge('x', 'a', 'b'), plainEdge('y', 'b', 'a')]));
    // A bend counts to the right of the edge's own direction: seen from `a`, signs differ for `y`.
    const side = drawn.map(({ bend, source }) => (source === 'e:a' ? bend : -bend));
    expect(side[0]).not.toBe(0);
    expect(side[0]).toBe(-(side[1] ?? 0));
  });

  it('leaves a single edge straight', () => {
    const [only] = edgesOf(draw([plainEdge('x', 'a', 'b')]));
    expect(only?.bend).toBe(0);
  });

  it('bundles more edges than can be told apart, and draws them singly once opened', () => {
    const bundled = edgesOf(draw(many(BUNDLE_FROM)));
    expect(bundled).toMatchObject([{ id: bundleId('b', 'a'), count: BUNDLE_FROM }]);
    expect(subjectOf(bundleId('a', 'b'))).toBeNull();
    const opened = edgesOf(draw(many(BUNDLE_FROM), new Set([bundleId('a', 'b')])));
    expect(opened).toHaveLength(BUNDLE_FROM);
    const lines = opened.map(({ bend, source }) => (source === 'e:a' ? bend : -bend));
    expect(new Set(lines).size).toBe(BUNDLE_FROM);
    expect(edgesOf(draw(many(BUNDLE_FROM - 1)))).toHaveLength(BUNDLE_FROM - 1);
  });

  it('shows how a relation is said and what is disputed', () => {
    const specs = draw([plainEdge('x', 'a', 'b', { modality: 'claimed', disputed: true })]);
    const spec = specs.get(elementId({ kind: 'relation', id: 'x' }));
    expect(spec?.data).toMatchObject({ dash: [8, 4], marks: ['disputed'] });
  });
});

describe('diff', () => {
  it('touches nothing when the same graph is drawn from new objects', () => {
    const change = diffElements(draw([plainEdge('x', 'a', 'b')]), draw([plainEdge('x', 'a', 'b')]));
    expect(change).toEqual({ added: [], changed: [], removed: [] });
  });

  it('adds, changes and removes exactly what differs', () => {
    const before = draw([plainEdge('x', 'a', 'b'), plainEdge('z', 'a', 'a')]);
    const after = draw([plainEdge('x', 'a', 'b', { disputed: true }), plainEdge('y', 'a', 'a')]);
    const change = diffElements(before, after);
    expect(change.added.map(({ data }) => data.id)).toEqual(['r:y']);
    expect(change.changed.map(({ data }) => data.id)).toEqual(['r:x']);
    expect(change.removed).toEqual(['r:z']);
  });

  it('adds an edge anew whose ends changed', () => {
    const change = diffElements(draw([plainEdge('x', 'a', 'b')]), draw([plainEdge('x', 'b', 'a')]));
    expect(change.removed).toEqual(['r:x']);
    expect(change.added.map(({ data }) => data.id)).toEqual(['r:x']);
  });

  it('restyles every element when the theme changes', () => {
    const graph = { nodes: [node('a'), node('b')], edges: [plainEdge('x', 'a', 'b')] };
    const change = diffElements(toElements(graph, NONE, 'light'), toElements(graph, NONE, 'dark'));
    expect(change.changed).toHaveLength(3);
    expect(change.added).toHaveLength(0);
  });
});
