/** Edits as people ask for them: each is planned, committed as one step, and shown. */
import type { ChangeSet } from '../../../graph-data/model/change-set.ts';
import {
  createEntity,
  createRelation,
  type NewEntity,
  type NewRelation,
} from '../../../graph-data/model/edits/create.ts';
import {
  createDistinction,
  removeDistinction,
} from '../../../graph-data/model/edits/distinguish.ts';
import type { Edit } from '../../../graph-data/model/edits/edit.ts';
import type { Entity } from '../../../graph-data/model/records.ts';
import type { Renaming } from '../../../graph-data/model/renamed-type.ts';
import type { NamedDistinction } from '../../../graph-data/model/tables.ts';
import type { App, Producer } from '../app.ts';
import { renameInFilters } from '../history.ts';
import { selectOnly } from '../selection.ts';
import { on } from '../slices.ts';
import type { AppState, Editing, SelectionState, Subject } from '../state.ts';
import { applyPlanned } from './editing.ts';
import { notify, openDialog, setPanel } from './interface.ts';
import { inspect, select } from './pointing.ts';

/** Whether the project can be changed: it is open and may be written. */
export function canEdit({ project }: Pick<AppState, 'project'>): boolean {
  return project !== null && !project.readOnly;
}

/** Commits a change set once no other is on its way; one that changes nothing is as good as committed. */
export async function edit(
  app: App,
  changes: ChangeSet | null,
  then?: Producer<AppState>,
): Promise<boolean> {
  return applyPlanned(app, async () => changes, then);
}

/**
 * Lets the service plan an edit that may reach further than what is loaded, and commits it.
 * @returns the step's name, or null where nothing was changed
 */
export async function perform(
  app: App,
  planned: Edit,
  then?: Producer<AppState>,
): Promise<string | null> {
  let step: string | null = null;
  const plan = async () => {
    const { changes } = await app.service.planEdit(planned);
    step = changes?.name ?? null;
    return changes;
  };
  return (await applyPlanned(app, plan, then)) ? step : null;
}

/** Deletes what is selected with all that rests on it, and says how to have it back. */
export async function deleteRecords(
  app: App,
  gone: Partial<Omit<Extract<Edit, { kind: 'delete' }>, 'kind'>>,
): Promise<void> {
  const nothing = { entities: [], relations: [], citations: [], tensions: [], documents: [] };
  const step = await perform(app, { kind: 'delete', ...nothing, ...gone });
  if (step === null) return;
  notify(app, 'info', `${step.replace(/^delete/, 'Deleted')}. Undo brings it back.`);
}

/** Deletes entities and relations. */
export async function deleteSubjects(app: App, subjects: SelectionState): Promise<void> {
  const { entities, relations } = subjects;
  await deleteRecords(app, { entities: [...entities], relations: [...relations] });
}

/** Merges entities into one, which is selected then. */
export async function mergeInto(
  app: App,
  into: string,
  entities: readonly string[],
  fold: boolean,
): Promise<boolean> {
  const step = await perform(
    app,
    { kind: 'merge', into, entities: entities.filter((id) => id !== into), fold },
    on('selection', selectOnly({ kind: 'entity', id: into })),
  );
  if (step !== null) inspect(app, { kind: 'entity', id: into });
  return step !== null;
}

/** Gives a type another name wherever it is used, also in filters. @returns whether anything was changed */
export async function renameType(app: App, renaming: Renaming): Promise<boolean> {
  const { of, from, to } = renaming;
  const step = await perform(app, { kind: 'rename type', of, from, to }, renameInFilters(renaming));
  return step !== null;
}

/** Turns relations round. */
export async function reverse(app: App, relations: readonly string[]): Promise<void> {
  await perform(app, { kind: 'reverse', relations: [...relations] });
}

/** Makes an entity, which comes onto the canvas and into the inspector. */
export async function addEntity(app: App, entity: NewEntity): Promise<boolean> {
  const { id, changes } = createEntity(entity);
  return made(app, { kind: 'entity', id }, await edit(app, changes));
}

/** Makes a relation without a citation yet, with both its ends on the canvas. */
export async function addRelation(app: App, relation: NewRelation): Promise<boolean> {
  const { id, changes } = createRelation(relation, null);
  return made(app, { kind: 'relation', id }, await edit(app, changes));
}

function made(app: App, subject: Subject, done: boolean): boolean {
  if (!done) return false;
  setPanel(app, 'inspector', true);
  select(app, subject);
  return true;
}

/** Records that two entities are two, so that nobody is asked about them again. */
export async function tellApart(
  app: App,
  a: Pick<Entity, 'id' | 'name'>,
  b: Pick<Entity, 'id' | 'name'>,
): Promise<boolean> {
  return edit(app, createDistinction(a, b).changes);
}

/** Takes back that two entities are two. */
export async function suggestAgain(
  app: App,
  { id, entities, names }: NamedDistinction,
): Promise<boolean> {
  return edit(app, removeDistinction({ id, entities }, names));
}

/** Opens the dialog that edits. */
export function openEditing(app: App, editing: Editing): void {
  openDialog(app, 'edit');
  app.store.setState(on('ui', (ui) => ({ ...ui, editing })));
}
