/** Changing the project: everything follows at once, no quote is lost, and every step can be taken back. */
import { entity } from '../pages/canvas.ts';
import { Editing } from '../pages/editing.ts';
import type { Workspace } from '../pages/workspace.ts';
import { contentOf, quotesOf } from '../support/content.ts';
import { bundled, entityNamed } from '../support/data.ts';
import { CAN_LIST, childrenOf } from '../support/processes.ts';
import { copyOfBundled } from '../support/projects.ts';
import { expect, openWindow, test } from '../support/test.ts';

const project = bundled();
const id = (name: string) => entityNamed(project, name).id;

async function saved({ status }: Workspace): Promise<void> {
  await expect(status).toContainText('All changes saved');
}

test('a name changed in the inspector changes everywhere, moves nothing, and undo takes it back', async ({
  openProject,
}) => {
  const workspace = await openProject(copyOfBundled());
  const editing = new Editing(workspace.page);
  await workspace.goTo('Thomas Homan');
  const [zoom, place] = [
    await workspace.canvas.zoom(),
    await workspace.canvas.placeOf(entity(id('Thomas Homan'))),
  ];
  await editing.change('name', 'Tom Homan');
  await expect(workspace.inspector.heading).toHaveText('Tom Homan');
  await expect(workspace.selectedRows).toHaveAccessibleName('Tom Homan');
  expect(await workspace.canvas.placeOf(entity(id('Thomas Homan')))).toEqual(place);
  expect(await workspace.canvas.zoom()).toBe(zoom);
  await workspace.search.open('Tom Hom', 'Entities', 'Tom Homan');
  await workspace.undoes('Undo rename Thomas Homan');
  await expect(workspace.inspector.heading).toHaveText('Thomas Homan');
  await expect(workspace.redo).toHaveAccessibleName('Redo rename Thomas Homan');
});

test('F2 begins, Esc leaves all as it was, and a date that is none is not taken', async ({
  openProject,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { page, inspector } = workspace;
  const editing = new Editing(page);
  await workspace.goTo('ICE');
  await workspace.canvas.root.focus();
  await page.keyboard.press('F2');
  await expect(editing.inspector.getByRole('textbox', { name: 'name' })).toBeFocused();
  await page.keyboard.type('Nobody');
  await page.keyboard.press('Escape');
  await expect(inspector.heading).toHaveText('ICE');
  await workspace.goToRelation('Thomas Homan – acting director of – ICE', 'acting director of');
  await editing.inspector.getByRole('button', { name: 'Edit details' }).click();
  await editing.change('date', 'last Monday');
  await expect(editing.inspector).toContainText('This is no date.');
  await page.keyboard.press('Escape');
  await editing.change('date', '2017-01-30');
  await expect(editing.inspector).toContainText('30 January 2017');
  await expect(workspace.undo).toHaveAccessibleName('Undo change “acting director of”');
});

test('merge, split, retype, reverse and delete, all undone and all redone, are what they were', async ({
  openProject,
}) => {
  test.slow();
  const path = copyOfBundled();
  const workspace = await openProject(path);
  const { page } = workspace;
  const editing = new Editing(page);
  const start = contentOf(path);

  await workspace.goTo('Undocumented immigrants');
  await workspace.canvas.clickItem(entity(id('Immigrants')), { modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('ControlOrMeta+m');
  await editing.answer('Merge entities', {}, 'Merge');
  await expect(workspace.inspector.heading).toHaveText('Undocumented immigrants');
  await expect(editing.inspector.getByRole('list', { name: 'Aliases' })).toContainText(
    'Immigrants',
  );
  await saved(workspace);
  expect(quotesOf(contentOf(path))).toEqual(quotesOf(start));

  await editing.inspector.getByRole('button', { name: 'Split…' }).click();
  await page.getByRole('dialog', { name: 'Split entity' }).getByRole('checkbox').last().check();
  await editing.answer('Split entity', { 'Name of the new entity': 'Newcomers' }, 'Split');
  await expect(workspace.inspector.heading).toHaveText('Newcomers');
  await editing.change('type', 'movement');
  await expect(workspace.undo).toHaveAccessibleName('Undo change type of Newcomers to movement');

  await workspace.goToRelation('Thomas Homan – acting director of – ICE', 'acting director of');
  await workspace.command('Reverse direction');
  await expect(workspace.inspector.heading).toHaveText('ICE – acting director of – Thomas Homan');
  await workspace.command('Delete');
  await expect(workspace.undo).toHaveAccessibleName('Undo delete acting director of');

  await workspace.goTo('ICE');
  const place = await workspace.canvas.placeOf(entity(id('ICE')));
  await page.keyboard.press('Delete');
  await expect.poll(() => workspace.canvas.shows(entity(id('ICE')))).toBe(false);
  await expect(workspace.undo).toHaveAccessibleName(/^Undo delete ICE and \d+ relations$/);
  await saved(workspace);
  const end = contentOf(path);
  await workspace.undo.click();
  await expect.poll(() => workspace.canvas.shows(entity(id('ICE')))).toBe(true);
  await workspace.canvas.settled();
  expect(await workspace.canvas.placeOf(entity(id('ICE')))).toEqual(place);

  await editing.allTheWay('Undo');
  expect(contentOf(path)).toEqual(start);
  await editing.allTheWay('Redo');
  expect(contentOf(path)).toEqual(end);
});

test('a new entity and a relation to it come onto the canvas, and a tension between two relations', async ({
  openProject,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { page } = workspace;
  const editing = new Editing(page);
  const before = await workspace.shown();
  await workspace.canvas.root.focus();
  await page.keyboard.press('n');
  await editing.answer('New entity', { Name: 'Chicago', Type: 'place' }, 'Add entity');
  await expect(workspace.inspector.heading).toHaveText('Chicago');
  await expect.poll(async () => (await workspace.shown()).entities).toBe(before.entities + 1);
  await workspace.command('New relation…');
  const dialog = workspace.dialog('New relation');
  await dialog.getByLabel('To', { exact: true }).fill('Sanctuary cities');
  await dialog.getByRole('option', { name: 'Sanctuary cities', exact: true }).click();
  await editing.answer('New relation', { Label: 'is one of', Type: 'membership' }, 'Add relation');
  await expect(workspace.inspector.heading).toHaveText('Chicago – is one of – Sanctuary cities');
  await expect(editing.inspector).toContainText('Nothing is cited for this relation yet.');
  await workspace.undoes('Undo add Chicago – is one of – Sanctuary cities');
  await workspace.undoes('Undo add Chicago');
  await expect.poll(async () => (await workspace.shown()).entities).toBe(before.entities);
});

test('a quote is moved, changes its stance and is deleted, each with its undo', async ({
  openProject,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { page } = workspace;
  await workspace.goToRelation('Thomas Homan – acting director of – ICE', 'acting director of');
  const quotes = await workspace.inspector.quotes.count();
  const menu = () =>
    workspace.inspector.citations.first().getByRole('button', { name: 'Edit quote' });
  await menu().click();
  await page.getByRole('menuitemradio', { name: 'Disputes the relation' }).click();
  await expect(workspace.inspector.root).toContainText('disputes this');
  await workspace.undoes('Undo change stance of a quote');
  await menu().click();
  await page.getByRole('menuitem', { name: 'Delete quote' }).click();
  await expect(workspace.inspector.quotes).toHaveCount(quotes - 1);
  await workspace.undoes('Undo delete 1 quote');
  await expect(workspace.inspector.quotes).toHaveCount(quotes);
});

test('what another window changes arrives, and a step that it made impossible goes with a notice', async ({
  serveProject,
  browser,
  problems,
}) => {
  const { address } = await serveProject(copyOfBundled());
  const one = await openWindow(await browser.newPage(), address, problems);
  const two = await openWindow(await browser.newPage(), address, problems);
  await one.goTo('ICE');
  await new Editing(one.page).change('name', 'The agency');
  // Until the change is here, these words find other things.
  await expect(two.outline.getByRole('treeitem', { name: /^The agency/ })).toBeVisible();
  await two.goTo('The agency');
  await new Editing(two.page).change('name', 'The bureau');
  await expect(one.inspector.heading).toHaveText('The bureau');
  await one.undo.click();
  await expect(one.page.getByText(/“rename ICE” cannot be undone any more/)).toBeVisible();
  await expect(one.undo).not.toHaveAccessibleName('Undo rename ICE');
  await one.page.close();
  await two.page.close();
});

test('undo outlives a restart of the service', async ({ serveProject, page, problems }) => {
  test.skip(!CAN_LIST, 'the service’s process is found through /proc');
  const server = await serveProject(copyOfBundled());
  const workspace = await openWindow(page, server.address, problems);
  await workspace.goTo('ICE');
  await new Editing(page).change('name', 'The agency');
  await expect(workspace.undo).toHaveAccessibleName('Undo rename ICE');
  const [service] = childrenOf(server.pid);
  if (service === undefined) throw new Error('The server has no service process.');
  process.kill(service, 'SIGKILL');
  await expect.poll(() => childrenOf(server.pid).filter((pid) => pid !== service).length).toBe(1);
  await expect(workspace.status).toContainText('All changes saved');
  await workspace.undoes('Undo rename ICE');
  await expect(workspace.inspector.heading).toHaveText('ICE');
  // The browser itself reports the requests that were cut off.
  problems.splice(0, problems.length, ...problems.filter((one) => !/Failed to load/.test(one)));
});

test('a read-only project is shown and not edited', async ({ serveLocked, page, problems }) => {
  const workspace = await openWindow(page, (await serveLocked()).address, problems);
  const editing = new Editing(page);
  await workspace.goTo('ICE');
  await expect(
    editing.inspector.getByRole('button', { name: /^(Edit|Delete|Merge|Split)/ }),
  ).toHaveCount(0);
  await page.keyboard.press('Delete');
  await editing.open('Entities');
  await editing.enterGrid();
  await page.keyboard.press('Enter');
  await expect(editing.grid.locator('input[aria-label=Name]')).toHaveCount(0);
  await workspace.command('Types…');
  await expect(editing.types.getByRole('listitem').first()).toBeVisible();
  await expect(editing.types.getByRole('button', { name: /^Edit/ })).toHaveCount(0);
});

test('a form whose change takes long to save says so, and is not sent twice', async ({
  openProject,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { page } = workspace;
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  let sent = 0;
  await page.route('**/rpc/call', async (route) => {
    if (!route.request().postData()?.includes('"method":"applyChanges"')) return route.continue();
    sent += 1;
    await held;
    return route.continue();
  });
  await workspace.command('New entity…');
  const form = workspace.dialog('New entity');
  await form.getByLabel('Name', { exact: true }).fill('Chicago');
  await form.getByLabel('Type', { exact: true }).fill('place');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('progressbar', { name: 'Saving' })).toBeVisible();
  await expect(form.getByRole('button', { name: 'Add entity' })).toBeDisabled();
  await page.keyboard.press('Enter');
  release();
  await expect(form).toBeHidden();
  await expect(workspace.inspector.heading).toHaveText('Chicago');
  expect(sent).toBe(1);
});
