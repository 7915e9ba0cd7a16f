/** Edits of the project as the canvas and the history see them. */
import { describe, expect, test } from 'vitest';
import type { ChangeSet } from '../../../graph-data/model/change-set.ts';
import { createEntity, createRelation } from '../../../graph-data/model/edits/create.ts';
import { relationOf } from '../../../graph-data/model/edits/plain-records.ts';
import { ServiceError } from '../../../graph-data/rpc/errors.ts';
import { applyEdit, inspect, moveNodes, redo, toggleFilter, undo } from '../actions.ts';
import type { App } from '../app.ts';
import { createPlainService } from '../testing/plain-service.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

/** Deletes an entity of the small project with its relations. */
function deletion({ project }: TestApp, id: string): ChangeSet {
  const node = project.graph.nodes.find((each) => each.id === id);
  if (node === undefined) throw new Error(`There is no ${id}.`);
  const { type, name } = node;
  const relations = project.graph.edges.filter((edge) => [edge.source, edge.target].includes(id));
  const was = { kind: 'entity' as const, value: { id, type, name, aliases: [], description: '' } };
  return {
    name: `delete ${name}`,
    changes: [
      ...relations.map((edge) => ({
        op: 'delete' as const,
        kind: 'relation' as const,
        id: edge.id,
        was: { kind: 'relation' as const, value: relationOf(edge) },
      })),
      { op: 'delete', kind: 'entity', id, was },
    ],
  };
}

const canvas = (app: App) => app.store.getState().canvas;

describe('a new entity', () => {
  test('comes onto the canvas with its edit and moves nothing', async () => {
    const { app, settle } = await startTestApp();
    const before = canvas(app).positions;
    const { id, changes } = createRelation(
      {
        source: { id: 'ice', name: 'ICE' },
        type: 'part of',
        label: 'part of',
        target: { new: { type: 'organisation', name: 'DHS' } },
      },
      null,
    );
    await applyEdit(app, changes);
    await settle();
    const { nodes, edges, positions } = canvas(app);
    const made = Object.values(nodes).find(({ name }) => name === 'DHS');
    expect(edges[id]?.target).toBe(made?.id);
    expect(positions).toMatchObject(before);
    expect(positions[made?.id ?? '']).toBeDefined();
    expect(app.store.getState().awaited).toEqual({});
    // In sight, beside what it is related to.
    const { camera } = app.store.getState();
    expect(camera).toMatchObject({ kind: 'reveal', entities: [made?.id, 'ice'] });
  });

  test('shows even where its type is filtered out', async () => {
    const { app, settle } = await startTestApp();
    toggleFilter(app, 'entityTypes', 'place');
    await applyEdit(app, createEntity({ type: 'place', name: 'Chicago' }).changes);
    await settle();
    expect(canvas(app).filters.entityTypes).toEqual([]);
  });

  test('goes with undo and is back at its place with redo', async () => {
    const { app, settle } = await startTestApp();
    const { id, changes } = createEntity({ type: 'place', name: 'Chicago' });
    await applyEdit(app, changes);
    await settle();
    const place = canvas(app).positions[id];
    await undo(app);
    await settle();
    expect(canvas(app).nodes).not.toHaveProperty(id);
    await redo(app);
    await settle();
    expect(canvas(app).nodes[id]?.name).toBe('Chicago');
    expect(canvas(app).positions[id]).toEqual(place);
  });
});

describe('a deleted entity', () => {
  test('is back where it was, pinned as it was, in every step of the history', async () => {
    const made = await startTestApp();
    const { app, settle } = made;
    moveNodes(app, { ice: { x: 321, y: 123 } });
    moveNodes(app, { nyc: { x: 5, y: 6 } });
    inspect(app, { kind: 'entity', id: 'ice' });
    const before = canvas(app);
    await applyEdit(app, deletion(made, 'ice'));
    await settle();
    expect(canvas(app).nodes).not.toHaveProperty('ice');
    expect(app.store.getState().focus.subject).toBeNull();
    await undo(app);
    await settle();
    const { positions, pinned, edges } = canvas(app);
    expect({ positions, pinned }).toEqual({ positions: before.positions, pinned: before.pinned });
    expect(edges.r1).toEqual(before.edges.r1);
    await undo(app);
    expect(canvas(app).positions.ice).toEqual({ x: 321, y: 123 });
    expect(canvas(app).nodes).toHaveProperty('ice');
  });

  test('of another window stays away when steps before are undone', async () => {
    const made = await startTestApp();
    const { app, settle } = made;
    moveNodes(app, { nyc: { x: 5, y: 6 } });
    await app.service.applyChanges(deletion(made, 'ice'));
    await settle();
    await undo(app);
    expect(canvas(app).nodes).not.toHaveProperty('ice');
    expect(canvas(app).nodes).toHaveProperty('nyc');
  });
});

test('a step that has become impossible says so and goes; one that only failed stays', async () => {
  const { app, failing, settle } = await startTestApp();
  await applyEdit(app, createEntity({ type: 'place', name: 'Chicago' }).changes);
  await settle();
  failing.set('applyChanges', new ServiceError('DISCONNECTED', 'Lost.'));
  await undo(app);
  expect(app.store.getState().history.past).toHaveLength(1);
  failing.set('applyChanges', new ServiceError('CONFLICT', 'Chicago was changed elsewhere.'));
  await undo(app);
  expect(app.store.getState().history).toEqual({ past: [], future: [] });
  expect(app.store.getState().notices.at(-1)?.text).toBe(
    '“add Chicago” cannot be undone any more, and was taken off the list: Chicago was changed elsewhere.',
  );
  expect(app.store.getState().awaited).toEqual({});
});

test('what a change takes away before it has been answered comes back to its place when it is undone', async () => {
  const made = await startTestApp();
  const { app, project, change, settle } = made;
  const plain = createPlainService(project);
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  app.service.applyChanges = async (changes) => {
    const result = await plain.applyChanges(changes);
    change({ revision: result.revision, name: changes.name });
    await answered;
    return result;
  };
  const before = canvas(app).positions;
  const editing = applyEdit(app, deletion(made, 'oakland'));
  await settle();
  answer();
  await editing;
  await settle();
  expect(canvas(app).nodes).not.toHaveProperty('oakland');
  undo(app);
  await settle();
  expect(canvas(app).nodes).toHaveProperty('oakland');
  expect(canvas(app).positions).toEqual(before);
});
