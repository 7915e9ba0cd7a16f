/** The table, the types and the search for duplicates: tidying a project. */
import { Editing } from '../pages/editing.ts';
import { expectKeyboardIn } from '../pages/focus.ts';
import { bundled } from '../support/data.ts';
import { copyOfBundled } from '../support/projects.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();

test('the table sorts, filters and keeps step with the canvas', async ({ workspace }) => {
  const editing = new Editing(workspace.page);
  await editing.open('Entities');
  await expect(editing.grid).toHaveAttribute('aria-rowcount', String(project.entities.length + 1));
  await editing.sortBy('Name');
  const names = project.entities.map(({ name }) => name);
  const sorted = names.toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' }));
  await expect.poll(() => editing.column(0, 5)).toEqual(sorted.slice(0, 5));
  await editing.filter('Type', 'law');
  const laws = project.entities.filter(({ type }) => type === 'law').length;
  await expect(editing.grid).toHaveAttribute('aria-rowcount', String(laws + 1));
  await editing.filter('Type', '');
  await editing.filter('Name', 'thomas homan');
  await expect.poll(() => editing.row(0)).toContain('Thomas Homan');
  await editing.grid.getByRole('gridcell', { name: 'Thomas Homan', exact: true }).click();
  await expect(workspace.inspector.heading).toHaveText('Thomas Homan');
  await expect(workspace.selectedRows).toHaveAccessibleName('Thomas Homan');
  await editing.table.getByRole('button', { name: 'Close table' }).click();
  await expect(editing.table).toBeHidden();
});

test('cells are edited by keyboard as in a spreadsheet', async ({ openProject }) => {
  const workspace = await openProject(copyOfBundled());
  const { page } = workspace;
  const editing = new Editing(page);
  await editing.open('Entities');
  await editing.sortBy('Name');
  await editing.enterGrid();
  const [first = '', second = ''] = await editing.column(0, 2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type(' (2)');
  await page.keyboard.press('Tab');
  await expect.poll(() => editing.row(1)).toContain(`${second} (2)`);
  await expect(editing.grid).toBeFocused();
  await page.keyboard.type('thing');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await editing.row(1))[1]).toBe('thing');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('lost');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await editing.row(0))[0]).toBe(first);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => editing.row(1)).toContain(second);
});

test('rows are selected, given another type and deleted together', async ({ openProject }) => {
  const workspace = await openProject(copyOfBundled());
  const { page } = workspace;
  const editing = new Editing(page);
  await editing.open('Relations');
  await editing.filter('Label', 'deport');
  const rows = project.relations.filter(({ label }) => label.includes('deport')).length;
  expect(rows).toBeGreaterThan(2);
  await expect(editing.grid).toHaveAttribute('aria-rowcount', String(rows + 1));
  await editing.enterGrid();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(editing.table).toContainText('2 selected');
  await editing.table.getByRole('button', { name: 'Change type…' }).click();
  await editing.answer('Change type', { 'New type': 'removal' }, 'Change type');
  await expect.poll(async () => (await editing.column(3, 2)).join()).toBe('removal,removal');
  await expect(workspace.undo).toHaveAccessibleName('Undo change type of 2 relations to removal');
  await editing.table.getByRole('button', { name: 'Delete rows' }).click();
  await expect(editing.grid).toHaveAttribute('aria-rowcount', String(rows - 1));
  await workspace.undoes('Undo delete 2 relations');
  await expect(editing.grid).toHaveAttribute('aria-rowcount', String(rows + 1));
});

test('a cell refuses in a sentence what it cannot take', async ({ openProject }) => {
  const workspace = await openProject(copyOfBundled());
  const { page } = workspace;
  const editing = new Editing(page);
  await editing.open('Relations');
  await editing.enterGrid();
  await page.keyboard.type('Nobody of this name');
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is no entity named “Nobody of this name”')).toBeVisible();
  expect((await editing.row(0))[0]).not.toBe('Nobody of this name');
});

test('types are renamed, coloured and explained, and the legend follows', async ({
  openProject,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { page } = workspace;
  const editing = new Editing(page);
  await workspace.command('Types…');
  await editing.renameType('law', 'statute');
  const statute = editing.type('statute');
  await expect(statute).toContainText('entities');
  await statute.getByLabel('Colour of statute').fill('#c01078');
  await statute.getByLabel('Icon of statute').selectOption('shield');
  await expect(statute.getByRole('button', { name: 'Usual looks for statute' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(workspace.canvas.legend).toContainText('Statute');
  await expect(workspace.canvas.legend).not.toContainText('Law');
  await workspace.undoes('Undo change icon of type statute');
  await workspace.undoes('Undo change colour of type statute');
  await workspace.undoes('Undo rename type law to statute');
  await expect(workspace.canvas.legend).toContainText('Law');
});

test('likely duplicates are shown side by side, kept apart for good or merged', async ({
  openProject,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { page } = workspace;
  const editing = new Editing(page);
  await workspace.command('Find duplicates…');
  const place = editing.duplicates.getByText(/\d+ of \d+ pairs/);
  await expect(place).toBeVisible();
  const names = () => editing.duplicates.getByRole('group').locator('label').allTextContents();
  const first = await names();
  const pairs = async () => Number(/of (\d+)/.exec((await place.textContent()) ?? '')?.[1]);
  const total = await pairs();
  await expectKeyboardIn(editing.duplicates);
  await page.keyboard.press('d');
  await expect(place).toContainText(`of ${total - 1} pairs`);
  await expect.poll(names).not.toEqual(first);
  await page.keyboard.press('m');
  await expect(place).not.toContainText(`of ${total - 1} pairs`);
  await page.keyboard.press('Escape');
  await expect(workspace.undo).toHaveAccessibleName(/^Undo merge /);
  await page.reload();
  await workspace.canvas.waitUntilDrawn();
  await workspace.command('Find duplicates…');
  await expect(place).toBeVisible();
  await expect.poll(names).not.toEqual(first);
  // What was said of two can be taken back long after.
  const open = await pairs();
  await editing.duplicates.getByText('1 pair told apart').click();
  await editing.duplicates.getByRole('button', { name: 'Suggest again' }).click();
  await expect(editing.duplicates.getByText('told apart')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(workspace.undo).toHaveAccessibleName(/^Undo no longer tell .+ apart/);
  await workspace.command('Find duplicates…');
  await expect.poll(pairs).toBe(open + 1);
});
