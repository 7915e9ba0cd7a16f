import { expect, test } from 'vitest';
import { tells } from '../model/told-by.ts';
import { openSample } from './sample.ts';

test('the ends of what a source tells, each relation counted once, as the edges of the graph have it', async () => {
  const { service } = openSample();
  const { edges } = await service.getOverview({ limit: 100 });
  const [{ documents: [document = ''] = [], publishers: [publisher = ''] = [] } = {}] = edges;
  const sources = [
    { kind: 'document', value: document },
    { kind: 'publisher', value: publisher },
    { kind: 'speaker', value: edges.find(({ speaker }) => speaker !== null)?.speaker ?? 'nobody' },
    { kind: 'speaker', value: '' },
  ] as const;
  for (const one of sources) {
    const told = edges.filter((edge) => tells({ ...one, label: '' }, edge));
    const ends = new Set(told.flatMap(({ source, target }) => [source, target]));
    const { entities, totals } = await service.getTold({ sources: [one], limit: 100 });
    expect(new Set(entities)).toEqual(ends);
    expect(totals).toEqual({ entities: ends.size, relations: told.length });
  }
  const both = await service.getTold({ sources: [sources[0], sources[3]], limit: 100 });
  expect(both.totals.relations).toBe(
    edges.filter((edge) => edge.speaker === null || edge.documents.includes(document)).length,
  );
});

test('no more than asked for, and those that hang together', async () => {
  const { service } = openSample();
  const source = { kind: 'speaker', value: '' } as const;
  const all = await service.getTold({ sources: [source], limit: 100 });
  expect(all.entities.length).toBeGreaterThan(2);
  const two = await service.getTold({ sources: [source], limit: 2 });
  expect(two.totals).toEqual(all.totals);
  expect(two.entities).toHaveLength(2);
  const { edges } = await service.getSubgraph({ entities: two.entities });
  expect(edges.some((edge) => edge.source !== edge.target && edge.speaker === null)).toBe(true);
});

test('a source that there is not tells nothing', async () => {
  const { service } = openSample();
  for (const kind of ['document', 'publisher', 'speaker'] as const)
    expect(await service.getTold({ sources: [{ kind, value: 'nobody' }], limit: 10 })).toEqual({
      entities: [],
      totals: { entities: 0, relations: 0 },
    });
});
