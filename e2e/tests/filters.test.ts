/** What may be shown: five facets, with counts, as chips, and undone like everything else. */
import { entity, relation } from '../pages/canvas.ts';
import { Editing } from '../pages/editing.ts';
import { bundled, entityNamed, relationsWhere } from '../support/data.ts';
import { copyOfBundled } from '../support/projects.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();
const ice = entity(entityNamed(project, 'ICE').id);

test('switching an entity type off takes its entities away, and the chip brings them back', async ({
  workspace,
}) => {
  const { canvas, filters } = workspace;
  const before = await workspace.shown();
  await filters.value('Organisation').uncheck();
  await expect.poll(() => canvas.shows(ice)).toBe(false);
  await expect.poll(async () => (await workspace.shown()).entities).toBeLessThan(before.entities);
  await expect.poll(async () => (await workspace.shown()).relations).toBeLessThan(before.relations);
  await expect(filters.chips).toHaveText(['Without organisation']);
  await filters.chips.first().click();
  await expect.poll(() => workspace.shown()).toEqual(before);
  await expect(filters.value('Organisation')).toBeChecked();
});

test('“only” leaves one value, says so, and is one step of undo', async ({ workspace }) => {
  const { filters } = workspace;
  const before = await workspace.shown();
  await filters.only('Person');
  await expect(filters.chips).toHaveText([/^Only person$/i]);
  await expect(filters.value('Person')).toBeChecked();
  await expect(filters.value('Organisation')).not.toBeChecked();
  await expect.poll(async () => (await workspace.shown()).entities).toBeLessThan(before.entities);
  await workspace.undoes('Undo change filters');
  await expect.poll(() => workspace.shown()).toEqual(before);
});

test('a relation type that is off takes its edges away and leaves the entities', async ({
  workspace,
}) => {
  const { canvas, filters } = workspace;
  const before = await workspace.shown();
  const role = relationsWhere(project, ({ type }) => type === 'role');
  await filters.unfold('Relation types');
  await filters.root.getByRole('button', { name: 'Show all 2', exact: false }).first().click();
  await filters.value('Role').uncheck();
  await expect.poll(() => canvas.among(role.map(({ id }) => relation(id)))).toEqual([]);
  await expect.poll(async () => (await workspace.shown()).relations).toBeLessThan(before.relations);
  await workspace.undoes(/^Undo filter out role$/i);
  await expect.poll(() => workspace.shown()).toEqual(before);
});

test('a document that is off takes away what rests on it alone', async ({ workspace }) => {
  const { canvas, filters } = workspace;
  const document = project.documents.find(({ author }) => author === 'John Binder');
  const citedIn = (id: string) =>
    new Set(project.citations.filter((one) => one.relation === id).map((one) => one.document));
  const all = project.relations.map(({ id }) => relation(id));
  const before = await canvas.among(all);
  await filters.value(document?.title ?? '').uncheck();
  const left = before.filter((id) => {
    const documents = citedIn(id);
    documents.delete(document?.id ?? '');
    return documents.size > 0;
  });
  expect(left.length).toBeLessThan(before.length);
  await expect.poll(() => canvas.among(all)).toEqual(left);
});

test('a speaker alone: only what they say', async ({ workspace }) => {
  const { canvas, filters } = workspace;
  await filters.unfold('Said by');
  const showAll = filters.root.getByRole('button', { name: /^Show all \d/ });
  if ((await showAll.count()) > 0) await showAll.last().click();
  await filters.only('Bill de Blasio');
  const speaker = entityNamed(project, 'Bill de Blasio').id;
  await expect(filters.chips).toHaveText(['Only Bill de Blasio']);
  const others = project.relations.filter((one) => one.speaker !== speaker);
  await expect.poll(() => canvas.among(others.map(({ id }) => relation(id)))).toEqual([]);
  await expect.poll(() => canvas.edgeCount()).toBeGreaterThan(0);
});

test('how it is said: without threats nothing threatened is drawn', async ({ workspace }) => {
  const { canvas, filters } = workspace;
  await filters.unfold('How it is said');
  await filters.value('Claimed').uncheck();
  await filters.value('Threatened').uncheck();
  const gone = project.relations.filter(({ modality }) => /claimed|threatened/.test(modality));
  await expect.poll(() => canvas.among(gone.map(({ id }) => relation(id)))).toEqual([]);
  await expect(filters.chips.filter({ hasText: 'Without' })).toHaveCount(2);
  await workspace.page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(filters.chips).toHaveCount(0);
});

test('counts are of what is on the canvas', async ({ workspace }) => {
  const { canvas, filters } = workspace;
  const persons = project.entities.filter(({ type }) => type === 'person');
  const people = (await canvas.among(persons.map(({ id }) => entity(id)))).length;
  const row = filters.root.getByTitle(new RegExp(`^${people} shown, ${people} on the canvas`));
  await expect(row.first()).toHaveText(String(people));
});

test('with everything off the canvas says why and how to get it back', async ({ workspace }) => {
  const { canvas, filters, page } = workspace;
  const before = await canvas.nodeCount();
  await filters.only('Person');
  await filters.value('Person').uncheck();
  await expect(page.getByText('Everything on the canvas is filtered out or hidden.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await expect.poll(() => canvas.nodeCount()).toBe(before);
});

test('a type that is filtered out stays so under another name, and when that is taken back', async ({
  openProject,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { filters, page } = workspace;
  const before = await workspace.shown();
  await filters.value('Law').uncheck();
  await expect(filters.chips).toHaveText(['Without law']);
  await expect.poll(() => workspace.shown()).not.toEqual(before);
  const shown = await workspace.shown();
  await workspace.command('Types…');
  await new Editing(page).renameType('law', 'statute');
  await page.keyboard.press('Escape');
  await expect(filters.chips).toHaveText(['Without statute']);
  await expect.poll(() => workspace.shown()).toEqual(shown);
  await workspace.undoes('Undo rename type law to statute');
  await expect(filters.chips).toHaveText(['Without law']);
  await expect.poll(() => workspace.shown()).toEqual(shown);
});
