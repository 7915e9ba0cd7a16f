/** What of the canvas is seen. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GraphEdge } from '../../graph-data/model/views.ts';
import { visibleElements } from '../../graph-data/model/visible-graph.ts';
import { addSubgraph } from './canvas.ts';
import { EMPTY_CANVAS } from './initial.ts';
import type { CanvasState, FilterName } from './state.ts';
import { NODES, subgraph, WHOLE } from './testing/small-graph.ts';
import { clearFilters, hide, reveal, showHidden, toggleFilter } from './visibility.ts';

const all = addSubgraph(WHOLE, {})(EMPTY_CANVAS);
const seen = (canvas: CanvasState) => visibleElements(canvas).nodes.map(({ id }) => id);
const drawn = (canvas: CanvasState) => visibleElements(canvas).edges.map(({ id }) => id);

describe('hiding', () => {
  test('takes an entity and its relations out of sight, and gives them back', () => {
    const after = hide({ entities: ['ice'], relations: [] })(all);
    expect(seen(after)).not.toContain('ice');
    expect(drawn(after)).not.toContain('r1');
    expect(showHidden()(after)).toEqual(all);
  });

  test('takes one relation of several between a pair', () => {
    const after = hide({ entities: [], relations: ['r2'] })(all);
    expect(drawn(after)).not.toContain('r2');
    expect(drawn(after)).toContain('r10');
    expect(seen(after)).toContain('nyc');
  });

  test('of what is hidden already, or unknown, changes nothing', () => {
    const once = hide({ entities: ['ice'], relations: ['r2'] })(all);
    expect(hide({ entities: ['ice', 'nobody'], relations: ['r2'] })(once)).toBe(once);
    expect(showHidden()(all)).toBe(all);
  });
});

describe('filters', () => {
  test('by entity type', () => {
    const after = toggleFilter('entityTypes', 'place')(all);
    expect(seen(after)).not.toContain('nyc');
    expect(toggleFilter('entityTypes', 'place')(after).filters).toEqual(all.filters);
  });

  test('by document keep a relation that another document cites, and one without a citation', () => {
    const after = toggleFilter('documents', 'd1')(all);
    expect(drawn(after)).toContain('r4');
    expect(drawn(after)).toContain('r10');
    expect(drawn(after)).not.toContain('r11');
    expect(drawn(toggleFilter('documents', 'd3')(after))).not.toContain('r4');
  });

  test('by speaker tell the documents’ own voice by the empty string', () => {
    const after = toggleFilter('speakers', '')(all);
    expect(drawn(after)).toEqual(['r2', 'r3', 'r5', 'r7', 'r9', 'r12']);
  });

  test('by stance, verdict, state of review and publisher take what has them', () => {
    const marked: Record<string, Partial<GraphEdge>> = {
      r1: { stances: ['disputes'], review: 'not supported' },
      r2: { stances: ['disputes', 'supports'], verdict: 'not found' },
    };
    const edges = Object.values(all.edges).map((edge) => ({ ...edge, ...marked[edge.id] }));
    const canvas = { ...all, edges: Object.fromEntries(edges.map((edge) => [edge.id, edge])) };
    const without = (facet: FilterName, value: string) => {
      const left = drawn(toggleFilter(facet, value)(canvas));
      return drawn(canvas).filter((id) => !left.includes(id));
    };
    expect(without('stances', 'disputes')).toEqual(['r1']);
    expect(without('verdicts', 'not found')).toEqual(['r2']);
    expect(without('verdicts', '')).toEqual(['r10']);
    expect(without('reviews', 'not supported')).toEqual(['r1']);
    expect(without('publishers', 'The Daily')).toEqual(['r1', 'r2', 'r3', 'r8']);
    // r10 cites nothing, so that no document of it leaves its publisher out.
    expect(without('publishers', '')).toEqual(['r4', 'r5', 'r6', 'r7', 'r9', 'r11', 'r12']);
  });

  test('take away entities of which they leave nothing to say, but not one that had no relation', () => {
    const after = toggleFilter('documents', 'd1')(all);
    expect(seen(after)).not.toContain('morgan');
    expect(seen(after)).not.toContain('cuts');
    expect(seen(after)).toContain('loner');
  });

  test('are cleared at once', () => {
    const after = toggleFilter('modalities', 'claimed')(toggleFilter('documents', 'd1')(all));
    expect(clearFilters()(after)).toEqual(all);
    expect(clearFilters()(all)).toBe(all);
  });

  test('never leave a relation without both of its ends', () => {
    const facets = fc.constantFrom(
      ...(['entityTypes', 'relationTypes', 'documents', 'speakers', 'modalities'] as const),
    );
    const values = fc.constantFrom(
      'person',
      'place',
      'd1',
      'd3',
      'd4',
      '',
      'trump',
      'claimed',
      'opposes',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(facets, values)),
        fc.subarray(NODES.map(({ id }) => id)),
        (steps, hidden) => {
          const filtered = steps.reduce(
            (canvas, [facet, value]) => toggleFilter(facet, value)(canvas),
            all,
          );
          const { nodes, edges } = visibleElements(
            hide({ entities: hidden, relations: [] })(filtered),
          );
          const ids = new Set(nodes.map(({ id }) => id));
          expect(edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(
            true,
          );
          expect(hidden.some((id) => ids.has(id))).toBe(false);
        },
      ),
    );
  });
});

describe('revealing', () => {
  test('shows what was hidden by hand, by its type or by filters on relations', () => {
    const hidden = hide({ entities: ['nyc', 'ice'], relations: [] })(all);
    const typed = toggleFilter('entityTypes', 'place')(hidden);
    const after = reveal({ entities: ['nyc'], relations: [] })(typed);
    expect(seen(after)).toContain('nyc');
    expect(seen(after)).not.toContain('ice');
    const filtered = toggleFilter('documents', 'd1')(all);
    expect(seen(reveal({ entities: ['morgan'], relations: [] })(filtered))).toContain('morgan');
  });

  test('shows a relation', () => {
    const after = reveal({ entities: [], relations: ['r7'] })(
      toggleFilter('modalities', 'claimed')(all),
    );
    expect(drawn(after)).toContain('r7');
  });

  test('of what is seen, or not on the canvas, changes nothing', () => {
    const few = addSubgraph(subgraph(['homan', 'ice']), {})(EMPTY_CANVAS);
    expect(reveal({ entities: ['homan', 'nyc'], relations: ['r1', 'r4'] })(few)).toBe(few);
  });
});
