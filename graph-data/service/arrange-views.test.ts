/** Places of curated views. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../formats/corpus.ts';
import { viewSchema } from '../model/records.ts';
import { entitiesOf, seenOf, viewGraph } from '../model/view-graph.ts';
import { arrangeViews } from './arrange-views.ts';
import { openSample } from './sample.ts';

const { content, views: drafts } = readCorpus(
  resolve(import.meta.dirname, '../corpora/sanctuary-cities'),
);

test('every bundled view can be stored, and is arranged alike each time', () => {
  const views = arrangeViews(drafts, content);
  for (const view of views) expect(viewSchema.parse(view)).toEqual(view);
  expect(arrangeViews(drafts, content)).toEqual(views);
  expect(views.map(({ place }) => place)).toEqual(drafts.map((_, at) => at * 1000));
});

test('no two entities of a view lie on each other', () => {
  for (const { name, content: view } of arrangeViews(drafts, content)) {
    const near = view.entities.filter((a, i) =>
      view.entities.some((b, j) => j > i && Math.hypot(a.x - b.x, a.y - b.y) < 30),
    );
    expect(near, name).toEqual([]);
  }
});

test('a bundled view shows the relations it names and no other', async () => {
  const { service } = openSample(content);
  for (const [at, view] of arrangeViews(drafts, content).entries()) {
    const fresh = await service.getSubgraph({ entities: entitiesOf(view.content) });
    const graph = viewGraph(view.content, fresh, {});
    expect(graph.gone).toEqual({ entities: 0, relations: 0 });
    expect(graph.come).toEqual([]);
    const draft = drafts[at];
    const named = draft?.relations.filter((id) => !draft.hiddenRelations.includes(id));
    expect(new Set(seenOf(graph).edges.map(({ id }) => id))).toEqual(new Set(named));
  }
});
