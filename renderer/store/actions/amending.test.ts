/** Edits of fields: what they say they expect to find. */
import { expect, test } from 'vitest';
import type { ChangeSet } from '../../../graph-data/model/change-set.ts';
import { changeEntity, undo } from '../actions.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

const ICE = { id: 'ice', type: 'organisation', name: 'ICE', aliases: [], description: '' };

/** Notes every change set that is sent. */
async function withSent(): Promise<TestApp & { sent: ChangeSet[] }> {
  const made = await startTestApp();
  const { service } = made.app;
  const sent: ChangeSet[] = [];
  const watched = new Proxy(service, {
    get: (target, method: string) => {
      const call = Reflect.get(target, method);
      if (method !== 'applyChanges') return call;
      return (changes: ChangeSet) => {
        sent.push(changes);
        return call(changes);
      };
    },
  });
  return { ...made, app: Object.assign(made.app, { service: watched }), sent };
}

test('two quick edits of what was seen once both go through, each expecting what is there', async () => {
  const { app, sent, settle } = await withSent();
  const both = [
    changeEntity(app, ICE, { name: 'The agency' }),
    changeEntity(app, ICE, { type: 'group' }),
  ];
  expect(await Promise.all(both)).toEqual([true, true]);
  await settle();
  expect(sent[1]?.changes).toMatchObject([
    {
      was: { value: { name: 'The agency', type: 'organisation' } },
      record: { value: { name: 'The agency', type: 'group' } },
    },
  ]);
  expect(app.store.getState().history.past.map(({ name }) => name)).toEqual([
    'rename ICE',
    'change type of The agency to group',
  ]);
});

test('a field that somebody has changed since is sent as it was seen, to be refused', async () => {
  const { app, sent, project } = await withSent();
  project.graph = {
    ...project.graph,
    nodes: project.graph.nodes.map((node) =>
      node.id === 'ice' ? { ...node, name: 'The bureau' } : node,
    ),
  };
  await changeEntity(app, ICE, { name: 'The agency' });
  expect(sent[0]?.changes).toMatchObject([{ was: { value: { name: 'ICE' } } }]);
});

test('two quick undos take two steps back', async () => {
  const { app, settle } = await withSent();
  await changeEntity(app, ICE, { name: 'One' });
  await changeEntity(app, { ...ICE, name: 'One' }, { name: 'Two' });
  await Promise.all([undo(app), undo(app)]);
  await settle();
  expect(app.store.getState().canvas.nodes.ice?.name).toBe('ICE');
  expect(app.store.getState().history.past).toEqual([]);
  expect(app.store.getState().history.future).toHaveLength(2);
});
