/** Bringing more of the project onto the canvas. Each is one step of undo. */
import type { Path, Subgraph } from '../../../graph-data/model/views.ts';
import type { App, TaskHandle } from '../app.ts';
import { askCamera } from '../camera.ts';
import { addSubgraph } from '../canvas.ts';
import { commit } from '../history.ts';
import { EMPTY_CANVAS } from '../initial.ts';
import { all, on } from '../slices.ts';
import type { CanvasState } from '../state.ts';
import { reveal } from '../visibility.ts';
import { nameOf, shorten } from '../words.ts';
import { endLayout } from './arranging.ts';
import { thatFit, withinBudget } from './budget.ts';
import { fit, notify, revealEntities } from './interface.ts';
import { commitPlaced, placeNewcomers } from './laying-out.ts';
import { selectMany } from './pointing.ts';

/** How many entities the first view shows: as many as fit a usual canvas with every name readable. */
const OVERVIEW_LIMIT = 32;

/** From this many new neighbours on, a person is asked which to add. */
export const EXPAND_AT_ONCE = 12;

type Bringing = {
  name: (added: Subgraph) => string;
  /** Asks for what to add to the entities present. */
  ask: (present: readonly string[], task: TaskHandle) => Promise<Subgraph>;
  /** What to make visible whatever hides it; default: the entities that are added. */
  show?: { entities: readonly string[]; relations: readonly string[] };
  origin?: string;
};

/**
 * Adds to the canvas without moving anything. Work done meanwhile (another expansion, an undo) is
 * met by asking again for the relations among what is then present, so that none is ever missing.
 * @returns what was added, or undefined when it failed or was cancelled
 */
async function bring(app: App, title: string, what: Bringing): Promise<Subgraph | undefined> {
  endLayout(app);
  return app.task(title, async (task) => {
    let ask = what.ask;
    for (;;) {
      const { nodes } = app.store.getState().canvas;
      const present = Object.keys(nodes);
      const added = await ask(present, task);
      const ids = added.nodes.map((node) => node.id);
      const change = all<CanvasState>(
        addSubgraph(added, {}, what.origin),
        reveal(what.show ?? { entities: ids, relations: [] }),
      );
      const places = await placeNewcomers(app, change(app.store.getState().canvas), task.signal);
      task.signal.throwIfAborted();
      if (app.store.getState().canvas.nodes === nodes) {
        app.store.setState(commitPlaced(what.name(added), change, places));
        return added;
      }
      ask = (now) => app.service.getSubgraph({ entities: [...new Set([...now, ...ids])] });
    }
  });
}

/**
 * Brings entities onto the canvas, with the relations among all that is then there, and into sight.
 * @param as what they are together, for the name of the step
 */
export async function showEntities(app: App, ids: readonly string[], as?: string): Promise<void> {
  const { nodes } = app.store.getState().canvas;
  if (ids.every((id) => Object.hasOwn(nodes, id))) {
    const one = ids.length === 1 ? nameOf(app.store.getState(), ids[0] ?? '') : 'entities';
    const name = `show ${as ?? one}`;
    app.store.setState(commit(name, reveal({ entities: ids, relations: [] })));
    revealEntities(app, ids);
    return;
  }
  const added = await bring(app, 'Showing', {
    name: ({ nodes: found }) => `show ${as ?? newName(found, ids)}`,
    ask: (present) => app.service.getSubgraph({ entities: [...new Set([...present, ...ids])] }),
    show: { entities: ids, relations: [] },
  });
  if (added !== undefined) revealEntities(app, ids);
}

/** Brings as many of the chosen entities onto the canvas as it takes; says so where it is not all of them. */
export async function showChosen(app: App, ids: readonly string[]): Promise<void> {
  const shown = thatFit(app, ids);
  if (shown.length > 0) await showEntities(app, shown);
}

function newName(found: Subgraph['nodes'], ids: readonly string[]): string {
  const wanted = found.filter((node) => ids.includes(node.id));
  const [only] = wanted;
  return only !== undefined && wanted.length === 1
    ? shorten(only.name)
    : `${wanted.length} entities`;
}

/** How many entities two steps bring at most: what is two steps away from a hub may be half of the project. */
export const TWO_STEPS = 100;

/** Adds neighbours of an entity, most connected first; no types means all of them. Two `hops` add theirs as well. */
export async function expandEntity(
  app: App,
  id: string,
  options: { types: readonly string[]; limit: number; hops?: 1 | 2 },
): Promise<void> {
  const name = nameOf(app.store.getState(), id);
  const before = app.store.getState().canvas.nodes;
  const limit = withinBudget(app, options.limit);
  if (limit === 0) return;
  const added = await bring(app, `Expanding ${name}`, {
    name: () => `expand ${name}`,
    ask: (present, { signal }) =>
      app.service.expand(
        {
          entity: id,
          present: [...present],
          types: [...options.types],
          limit,
          hops: options.hops ?? 1,
        },
        { signal },
      ),
    origin: id,
  });
  if (added === undefined) return;
  const fresh = added.nodes.map((node) => node.id).filter((other) => !Object.hasOwn(before, other));
  if (fresh.length === 0) notify(app, 'info', `Everything next to ${name} is already shown.`);
  else revealEntities(app, [id, ...fresh]);
  if (options.hops === 2 && fresh.length === limit) {
    const all = `The nearest ${limit} of what is within two steps of ${name} were added`;
    notify(app, 'info', `${all}; expand any of them for more.`);
  }
}

/** Brings a path onto the canvas, selects it and shows it whole. */
export async function showPath(app: App, path: Path): Promise<void> {
  const ids = path.entities.map((node) => node.id);
  const ends = [path.entities[0], path.entities.at(-1)].map((node) => shorten(node?.name ?? ''));
  const relations = path.hops.map((hop) => hop.relation.id);
  const added = await bring(app, 'Showing path', {
    name: () => `show path from ${ends[0]} to ${ends[1]}`,
    ask: (present) => app.service.getSubgraph({ entities: [...new Set([...present, ...ids])] }),
    show: { entities: ids, relations },
  });
  if (added === undefined) return;
  selectMany(app, { entities: ids, relations });
  fit(app, ids);
}

/** The most connected entities and their relations, placed, as a fresh canvas. */
export async function loadOverview(app: App, limit = OVERVIEW_LIMIT): Promise<CanvasState> {
  const overview = await app.service.getOverview({ limit });
  const canvas = addSubgraph(overview, {})(EMPTY_CANVAS);
  return { ...canvas, positions: await placeNewcomers(app, canvas) };
}

/** Begins anew with the most connected entities. */
export async function backToOverview(app: App): Promise<void> {
  await beginAnew(app, 'back to overview', OVERVIEW_LIMIT);
}

/** Begins anew with all entities, or with as many of the most connected as can be looked at. */
export async function showEverything(app: App): Promise<void> {
  const { budget } = app.store.getState().ui;
  await beginAnew(app, 'show everything', budget);
  const total = app.store.getState().project?.entities ?? 0;
  if (total > budget) {
    notify(
      app,
      'info',
      `The ${budget.toLocaleString('en')} most connected of ${total.toLocaleString('en')} entities are shown; search for any other, or allow more in the menu View.`,
    );
  }
}

async function beginAnew(app: App, name: string, limit: number): Promise<void> {
  endLayout(app);
  const canvas = await app.task('Overview', () => loadOverview(app, limit));
  if (canvas === undefined) return;
  app.store.setState(
    all(
      commit(name, () => canvas),
      on('camera', askCamera({ kind: 'fit', entities: null })),
    ),
  );
}
