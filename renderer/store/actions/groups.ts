/** The whole graph as groups: looking at them, into one, back, and at a group's members on the canvas. */
import type { GroupView } from '../../../graph-data/model/group-views.ts';
import type { App, TaskHandle } from '../app.ts';
import { groupLayout, groupPlaces, groupsThatFit, mapRoom } from '../group-map.ts';
import { on } from '../slices.ts';
import type { AppState, GroupsState } from '../state.ts';
import { shorten } from '../words.ts';
import { withinBudget } from './budget.ts';
import { showEntities } from './exploring.ts';
import { fit, requestFocus } from './interface.ts';
import { selectMany } from './pointing.ts';

/** From so many entities on an overview of the most connected tells too little of the whole. */
const LARGE = 2_000;
/** How many members of a group come onto the canvas: as many as can be told apart. */
const MEMBERS_SHOWN = 60;

const NOT_LOOKED: GroupsState = { trail: [], found: null, chosen: 0, task: null };

type Step = GroupsState['trail'][number];

/** Whether to see the project as groups is worth offering. */
export function isGroupsOffered({ project, groups, ui }: AppState): boolean {
  return (project?.entities ?? 0) > LARGE && groups === null && !ui.groupsDeclined;
}

/** Notes that the canvas is enough; the command stays. */
export function declineGroups(app: App): void {
  app.store.setState(on('ui', (ui) => ({ ...ui, groupsDeclined: true })));
}

/** Shows the whole graph as groups, in place of the canvas. */
export async function lookAtGroups(app: App): Promise<void> {
  if (app.store.getState().groups !== null) return;
  app.store.setState({ groups: NOT_LOOKED });
  requestFocus(app, 'groups');
  const found = await look(app, []);
  const { groups } = app.store.getState();
  if (!found && groups?.found === null && groups.task === null) closeGroups(app);
}

/** Shows the canvas again; what is being worked out ends. */
export function closeGroups(app: App): void {
  const { groups } = app.store.getState();
  if (groups === null) return;
  if (groups.task !== null) app.cancelTask(groups.task);
  app.store.setState({ groups: null });
  requestFocus(app, 'canvas');
}

/** Chooses a group by its place in the list. */
export function chooseGroup(app: App, chosen: number): void {
  change(app, (groups) => ({ ...groups, chosen }));
}

/** Looks into a group; one that is not made of smaller ones comes onto the canvas. */
export async function lookAtGroup(app: App, group: GroupView): Promise<void> {
  const { groups } = app.store.getState();
  if (groups === null) return;
  await look(app, [...groups.trail, { id: group.id, name: group.name }], group);
}

/** Goes back to what is around the present groups; from the whole graph, to the canvas. */
export async function leaveGroup(app: App, depth?: number): Promise<void> {
  const { groups } = app.store.getState();
  if (groups === null) return;
  const to = depth ?? groups.trail.length - 1;
  if (to < 0) closeGroups(app);
  else if (to < groups.trail.length) await look(app, groups.trail.slice(0, to));
}

/** Brings the most connected members of a group onto the canvas; one step of undo. */
export async function showGroup(app: App, group: Step): Promise<void> {
  const around = `group around ${shorten(group.name)}`;
  const limit = withinBudget(app, MEMBERS_SHOWN);
  if (limit === 0) return;
  const members = await app.task(`Opening the ${around}`, ({ signal }) =>
    app.service.getGroup({ group: group.id, limit }, { signal }),
  );
  if (members === undefined) return;
  closeGroups(app);
  const ids = members.nodes.map(({ id }) => id);
  await showEntities(app, ids, around);
  selectMany(app, { entities: ids, relations: [] });
  fit(app, ids);
}

/** @returns whether there was something to see */
async function look(app: App, trail: readonly Step[], into?: GroupView): Promise<boolean> {
  const { groups } = app.store.getState();
  if (groups?.task !== null && groups?.task !== undefined) app.cancelTask(groups.task);
  const found = await app.task('Looking for groups', (task) => ask(app, trail, task));
  if (found === undefined) return false;
  if (found.grouping.groups.length === 0 && into !== undefined) {
    await showGroup(app, into);
    return true;
  }
  const left = app.store.getState().groups?.trail[trail.length]?.id;
  const chosen = found.grouping.groups.findIndex(({ id }) => id === left);
  change(app, () => ({ trail, found, chosen: Math.max(0, chosen), task: null }));
  return true;
}

async function ask(
  app: App,
  trail: readonly Step[],
  { id, signal, report }: TaskHandle,
): Promise<NonNullable<GroupsState['found']>> {
  change(app, (groups) => ({ ...groups, task: id }));
  const room = mapRoom(app.store.getState().ui.room);
  try {
    const grouping = await app.service.getGroups(
      { within: trail.at(-1)?.id ?? null, limit: groupsThatFit(room) },
      { signal, onProgress: ({ done, total }) => report(done, total) },
    );
    const input = groupLayout(grouping, room);
    const positions =
      input.ids.length === 0 ? { x: [], y: [] } : await app.service.layout(input, { signal });
    signal.throwIfAborted();
    return { grouping, places: groupPlaces(positions) };
  } finally {
    change(app, (groups) => (groups.task === id ? { ...groups, task: null } : groups));
  }
}

function change(app: App, producer: (groups: GroupsState) => GroupsState): void {
  app.store.setState(({ groups }) => ({ groups: groups === null ? null : producer(groups) }));
}
