/** Project files: new, open, copies, recent ones, merging, and what happens to an edit when the file is gone. */
import { mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EMPTY } from '../../graph-data/model/interchange.ts';
import { Projects } from '../pages/projects.ts';
import { Workspace } from '../pages/workspace.ts';
import { person, projectFile } from '../support/content.ts';
import { bundled } from '../support/data.ts';
import { copyOfBundled, edgewise } from '../support/projects.ts';
import { serve } from '../support/server.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';

const project = bundled();
// Each starts several services, one after the other.
test.describe.configure({ timeout: 180_000 });

const state = () => mkdtempSync(join(tmpdir(), 'edgewise-state-'));

test('from a new project to a copy of it, and back by the list of recent ones', async ({
  page,
  problems,
  servers,
}) => {
  const path = copyOfBundled();
  const server = await serve(path, { state: state() });
  servers.push(server);
  await watch(page, new URL(server.address).origin, problems);
  const workspace = new Workspace(page);
  const projects = new Projects(workspace);
  await workspace.open(server.address);
  await projects.create('Fresh');
  await expect(page.getByRole('heading', { name: '“Fresh” is empty' })).toBeVisible();
  await expect(workspace.status).toContainText('All changes saved');
  await expect(page.getByRole('button', { name: 'Add documents…' })).toBeVisible();
  edgewise('import', join(dirname(path), 'Fresh.edgewise'), 'out/e2e/sanctuary-cities.json');
  // What another program stores shows without a reload.
  await expect(workspace.status).toContainText(`of ${project.entities.length} entities`);
  await projects.copy('Save a copy', 'Fresh copy');
  await expect(page.getByText(/Saved as “Fresh copy”/)).toBeVisible();
  await projects.browse();
  await projects.choose('Fresh copy');
  await workspace.canvas.waitUntilDrawn();
  await expect(workspace.status).toContainText(`of ${project.entities.length} entities`);
  await projects.browse();
  const recent = projects.openDialog.getByRole('list', { name: 'Recent projects' });
  await expect(recent.getByRole('button')).toHaveText([/^Fresh\//, /^Sanctuary cities/]);
  await projects.choose('Sanctuary cities', recent);
  await workspace.canvas.waitUntilDrawn();
  await page.goBack();
  await projects.arrive('Fresh copy');
  await projects.browse();
  await projects.openDialog.getByRole('button', { name: 'Clear list' }).click();
  await expect(recent).toHaveCount(0);
});

test('two tabs with two projects from one address', async ({ page, problems, serveProject }) => {
  const server = await serveProject(copyOfBundled());
  await watch(page, new URL(server.address).origin, problems);
  const first = new Workspace(page);
  await first.open(server.address);
  const tab = await page.context().newPage();
  const second = new Workspace(tab);
  await second.open(server.address);
  await new Projects(second).create('Second');
  await first.goTo('Thomas Homan');
  await expect(second.status).toContainText('0 of 0 entities');
  await tab.reload();
  await expect(tab.getByRole('heading', { name: '“Second” is empty' })).toBeVisible();
});

test('a shared copy is whole and says nothing of this machine', async ({ openProject }) => {
  const path = copyOfBundled('Mine.edgewise');
  const workspace = await openProject(path);
  await new Projects(workspace).copy('Share a copy', 'For you');
  await expect(workspace.page.getByText(/Ready to share: “For you”/)).toBeVisible();
  const copy = join(dirname(path), 'For you.edgewise');
  const content = (file: string) => JSON.parse(edgewise('export', file, '--format', 'json'));
  expect(content(copy)).toEqual(content(path));
  expect(readFileSync(copy).includes(dirname(path))).toBe(false);
});

test('another project is merged after a report, and undo takes it back', async ({
  openProject,
}) => {
  const homan = project.entities.find(({ name }) => name === 'Thomas Homan');
  const path = copyOfBundled();
  const workspace = await openProject(path);
  const { page } = workspace;
  const other = projectFile({
    ...EMPTY,
    entities: [
      person('x', 'Ada Newcomer'),
      person('y', 'thomas homan'),
      person('donald-trump', 'Donald J. Trump'),
    ],
  });
  renameSync(other, join(dirname(path), 'Other.edgewise'));
  await workspace.command('Merge another project');
  const dialog = workspace.dialog('Merge another project');
  await dialog.getByRole('button', { name: 'Other', exact: true }).click();
  await expect(dialog.getByRole('row', { name: /Entities: 3/ })).toContainText('1');
  const same = dialog.getByRole('list', { name: 'Entities called the same' });
  await expect(same.getByRole('checkbox')).toBeChecked();
  const conflicts = dialog.getByRole('list', { name: 'Conflicts' });
  await expect(conflicts).toContainText('Donald J. Trump');
  await conflicts.getByRole('combobox').selectOption('Keep this project’s');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(workspace.status).toContainText(`of ${project.entities.length + 1} entities`);
  await workspace.goTo('Ada Newcomer');
  expect(homan).toBeDefined();
  await workspace.undoes('Undo show Ada Newcomer');
  await workspace.undoes(/^Undo merge “Other”/);
  await expect(workspace.status).toContainText(`of ${project.entities.length} entities`);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('an edit that a moved file refuses is kept, and saved in a copy', async ({ openProject }) => {
  const path = copyOfBundled();
  const workspace = await openProject(path);
  const { factCheck, status } = workspace;
  const projects = new Projects(workspace);
  await factCheck.begin();
  await factCheck.signAs('Ada Reader');
  renameSync(path, `${path}.elsewhere`);
  await factCheck.finding('Supported').click();
  await expect(projects.unsaved).toContainText('was moved, renamed or deleted outside Edgewise');
  await expect(status).toContainText('Not saved');
  await expect(status).not.toContainText('All changes saved');
  await projects.unsaved.getByRole('button', { name: 'Save a copy…' }).click();
  const dialog = workspace.dialog('Save a copy');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Rescued');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await projects.arrive('Rescued');
  await workspace.canvas.waitUntilDrawn();
  await expect(status).toContainText('All changes saved');
  await expect(projects.unsaved).toHaveCount(0);
  const rescued = join(dirname(path), 'Rescued.edgewise');
  expect(edgewise('export', rescued, '--format', 'fact-check-csv')).toContain('Ada Reader');
});

test('a project file that is picked or dropped is copied beside this one and opened', async ({
  openProject,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { page } = workspace;
  const projects = new Projects(workspace);
  const elsewhere = copyOfBundled('Picked.edgewise');
  await projects.browse();
  await projects.openDialog.locator('input[type=file]').setInputFiles(elsewhere);
  await projects.arrive('Picked');
  await workspace.canvas.waitUntilDrawn();
  const bytes = readFileSync(copyOfBundled('Dropped.edgewise')).toString('base64');
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    const raw = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    data.items.add(new File([raw], 'Dropped.edgewise'));
    return data;
  }, bytes);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await projects.arrive('Dropped');
});
