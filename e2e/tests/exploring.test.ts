/** Bringing things onto the canvas, moving them, and taking them away again. */
import { entity, type Item, relation } from '../pages/canvas.ts';
import { distance } from '../pages/pointer.ts';
import type { Workspace } from '../pages/workspace.ts';
import { bundled, entityNamed, neighboursOf, relationBetween } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();
const named = (name: string) => entity(entityNamed(project, name).id);
const homan = named('Thomas Homan');
const ice = named('ICE');
const trump = named('Donald Trump');
const cities = named('Sanctuary cities');

/** Ids of the neighbours of an entity that are not on the canvas. */
async function absentNeighbours({ canvas }: Workspace, id: string): Promise<string[]> {
  const absent: string[] = [];
  for (const other of neighboursOf(project, id)) {
    if (!(await canvas.shows(entity(other)))) absent.push(other);
  }
  return absent;
}

test('a double-click brings in all neighbours, where they are few', async ({ workspace }) => {
  const { canvas } = workspace;
  const before = await canvas.nodeCount();
  const absent = await absentNeighbours(workspace, homan.id);
  expect(absent.length).toBeGreaterThan(0);
  await canvas.doubleClickItem(homan);
  await expect.poll(() => canvas.nodeCount()).toBe(before + absent.length);
  await expect.poll(() => canvas.among(absent.map(entity))).toEqual(absent);
  await workspace.undoes('Undo expand Thomas Homan');
  await expect.poll(() => canvas.nodeCount()).toBe(before);
  await expect(workspace.redo).toHaveAccessibleName('Redo expand Thomas Homan');
  await workspace.redo.click();
  await expect.poll(() => canvas.nodeCount()).toBe(before + absent.length);
});

test('where they are many, one chooses by counts and a limit before anything is added', async ({
  workspace,
}) => {
  const { canvas } = workspace;
  const before = await canvas.nodeCount();
  const absent = await absentNeighbours(workspace, cities.id);
  await canvas.doubleClickItem(cities);
  const dialog = workspace.dialog('Expand Sanctuary cities');
  await expect(dialog).toBeVisible();
  expect(await canvas.nodeCount(), 'nothing is added before one chooses').toBe(before);
  await expect(dialog.getByRole('listitem').first()).toContainText(/\d+ (from|to) it/);
  await expect(dialog.getByRole('button', { name: /^Add / })).toBeFocused();
  await dialog.getByText('10', { exact: true }).click();
  expect(absent.length).toBeGreaterThan(10);
  await dialog.getByRole('button', { name: 'Add the 10 most connected' }).click();
  await expect.poll(() => canvas.nodeCount()).toBe(before + 10);
  await workspace.undoes('Undo expand Sanctuary cities');
  await expect.poll(() => canvas.nodeCount()).toBe(before);
});

test('relation types that are switched off bring nothing in', async ({ workspace }) => {
  const { canvas } = workspace;
  const before = await canvas.nodeCount();
  await canvas.doubleClickItem(cities);
  const dialog = workspace.dialog('Expand Sanctuary cities');
  const choices = dialog.getByRole('checkbox', { disabled: false });
  await expect(choices.first()).toBeVisible();
  const [first, ...others] = await choices.all();
  for (const other of others) await other.uncheck();
  const type = ((await first?.getAttribute('aria-label')) ?? '').toLowerCase();
  await dialog.getByRole('button', { name: /^Add \d+ neighbour/ }).click();
  await expect.poll(() => canvas.nodeCount()).toBeGreaterThan(before);
  const added = [];
  for (const id of neighboursOf(project, cities.id)) {
    if (await canvas.shows(entity(id))) added.push(id);
  }
  const byType = project.relations.filter(
    (one) => one.type === type && [one.source, one.target].includes(cities.id),
  );
  expect((await canvas.nodeCount()) - before).toBeLessThanOrEqual(byType.length);
  for (const one of byType)
    expect(added).toContain(one.source === cities.id ? one.target : one.source);
});

test('collapsing takes away what expanding brought, and nothing else', async ({ workspace }) => {
  const { canvas, page } = workspace;
  const before = await canvas.nodeCount();
  await canvas.clickItem(homan);
  await page.keyboard.press('ControlOrMeta+e');
  await expect.poll(() => canvas.nodeCount()).toBeGreaterThan(before);
  const expanded = await canvas.nodeCount();
  await page.keyboard.press('ControlOrMeta+Shift+x');
  await expect.poll(() => canvas.nodeCount()).toBe(before);
  await workspace.undoes('Undo collapse Thomas Homan');
  await expect.poll(() => canvas.nodeCount()).toBe(expanded);
});

/** How far two entities are apart on the drawing, whatever the camera does. */
async function apart({ canvas }: Workspace, a: Item, b: Item): Promise<number> {
  const [from, to] = [await canvas.placeOf(a), await canvas.placeOf(b)];
  return distance(from, to) / (await canvas.zoom());
}

test('a dragged node stays where it was put, through new data and layouts', async ({
  workspace,
}) => {
  const { canvas } = workspace;
  const [homanAt, iceAt] = [await canvas.placeOf(homan), await canvas.placeOf(ice)];
  await canvas.dragItem(homan, { x: 60, y: -50 });
  const put = await canvas.placeOf(homan);
  expect(distance(put, { x: homanAt.x + 60, y: homanAt.y - 50 })).toBeLessThan(8);
  expect(await canvas.placeOf(ice), 'only it has moved').toEqual(iceAt);
  await canvas.dragItem(ice, { x: -30, y: 30 });
  const between = await apart(workspace, homan, ice);
  const toTrump = await apart(workspace, homan, trump);

  await canvas.doubleClickItem(homan);
  await expect(workspace.undo).toHaveAccessibleName('Undo expand Thomas Homan');
  expect((await apart(workspace, homan, ice)) / between).toBeCloseTo(1, 1);
  expect((await apart(workspace, homan, trump)) / toTrump).toBeCloseTo(1, 1);

  await workspace.command('Concentric layout');
  await expect(workspace.undo).toHaveAccessibleName('Undo concentric layout');
  await expect.poll(() => apart(workspace, homan, trump)).not.toBeCloseTo(toTrump, 0);
  expect((await apart(workspace, homan, ice)) / between).toBeCloseTo(1, 1);
  await workspace.undoes('Undo concentric layout');
  await workspace.undoes('Undo expand Thomas Homan');
  await workspace.undoes('Undo move ICE');
  await workspace.undoes('Undo move Thomas Homan');
  await expect.poll(() => canvas.nodeCount()).toBeGreaterThan(0);
});

test('pinned nodes are not moved by a layout; unpinned they are', async ({ workspace }) => {
  const { canvas, page } = workspace;
  const before = await apart(workspace, homan, ice);
  await canvas.clickItem(homan);
  await canvas.clickItem(ice, { modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('p');
  await expect(workspace.undo).toHaveAccessibleName('Undo pin 2 entities');
  await workspace.command('Concentric layout');
  await expect(workspace.undo).toHaveAccessibleName('Undo concentric layout');
  expect((await apart(workspace, homan, ice)) / before).toBeCloseTo(1, 1);
  await workspace.undoes('Undo concentric layout');
  await workspace.command('Unpin all');
  await expect(workspace.undo).toHaveAccessibleName('Undo unpin all');
  await workspace.command('Concentric layout');
  await expect(workspace.undo).toHaveAccessibleName('Undo concentric layout');
  await expect.poll(() => apart(workspace, homan, ice)).not.toBeCloseTo(before, 0);
});

test('hide, hide others, show hidden', async ({ workspace }) => {
  const { canvas, page, status } = workspace;
  const before = await canvas.nodeCount();
  await canvas.clickItem(homan);
  await page.keyboard.press('ControlOrMeta+h');
  await expect.poll(() => canvas.shows(homan)).toBe(false);
  await expect(status).toContainText('1 hidden');
  await page.getByRole('button', { name: 'Show hidden' }).click();
  await expect.poll(() => canvas.shows(homan)).toBe(true);

  await canvas.clickItem(homan);
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await expect.poll(() => canvas.nodeCount()).toBe(1);
  await workspace.undoes('Undo hide others');
  await expect.poll(() => canvas.nodeCount()).toBe(before);
  await workspace.undoes('Undo show hidden');
  await workspace.undoes('Undo hide Thomas Homan');
  await expect.poll(() => canvas.nodeCount()).toBe(before);
});

test('a hidden edge leaves its two ends, and undo brings it back', async ({ workspace }) => {
  const { canvas, page } = workspace;
  const edge = relation(relationBetween(project, 'Thomas Homan', 'ICE').id);
  await canvas.clickItem(edge);
  await page.keyboard.press('ControlOrMeta+h');
  await expect.poll(() => canvas.shows(edge)).toBe(false);
  expect(await canvas.shows(homan)).toBe(true);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => canvas.shows(edge)).toBe(true);
  await page.keyboard.press('ControlOrMeta+y');
  await expect.poll(() => canvas.shows(edge)).toBe(false);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => canvas.shows(edge)).toBe(true);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => canvas.shows(edge)).toBe(false);
});

test('a right-click opens a menu on an entity, on a relation and on the background', async ({
  workspace,
}) => {
  const { canvas, page } = workspace;
  const menu = page.getByRole('menu', { name: 'Context menu' });
  await canvas.clickItem(homan, { button: 'right' });
  await expect(menu.getByRole('menuitem', { name: 'Expand neighbours' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await canvas.clickItem(relation(relationBetween(project, 'Thomas Homan', 'ICE').id), {
    button: 'right',
  });
  await expect(menu.getByRole('menuitem', { name: 'Open document' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  const { x, y } = await canvas.emptyPlace();
  await page.mouse.click(x, y, { button: 'right' });
  await expect(menu.getByRole('menuitem', { name: 'Fit graph' })).toBeVisible();
  await page.keyboard.press('Escape');
});

test('hiding from the menu hides what was clicked', async ({ workspace }) => {
  const { canvas } = workspace;
  await canvas.clickItem(homan, { button: 'right' });
  await workspace.choose(/^Hide\b(?! others)/);
  await expect.poll(() => canvas.shows(homan)).toBe(false);
  await workspace.undoes('Undo hide Thomas Homan');
  await expect.poll(() => canvas.shows(homan)).toBe(true);
});

test('two quick clicks on two nodes are two clicks', async ({ workspace, page }) => {
  const { canvas, inspector } = workspace;
  const before = await canvas.nodeCount();
  const from = await canvas.placeOf(named('Marty Walsh'));
  const to = await canvas.placeOf(named('Bill de Blasio'));
  await page.mouse.click(from.x, from.y);
  await page.mouse.click(to.x, to.y);
  await expect(inspector.heading).toHaveText('Bill de Blasio');
  await expect(workspace.selectedRows).toHaveAccessibleName('Bill de Blasio');
  await canvas.settled();
  await expect.poll(() => canvas.nodeCount()).toBe(before);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(workspace.undo).toBeDisabled();
});
