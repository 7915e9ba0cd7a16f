/** Selecting on the canvas, one by one and many at once. */
import { entity, relation } from '../pages/canvas.ts';
import { drag } from '../pages/pointer.ts';
import { bundled, entityNamed, relationBetween, sentenceOf } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();
const homan = entity(entityNamed(project, 'Thomas Homan').id);
const ice = entity(entityNamed(project, 'ICE').id);
const edge = relationBetween(project, 'Thomas Homan', 'ICE');

test('a click selects an entity here, in the outline and in the inspector', async ({
  workspace,
}) => {
  await workspace.canvas.clickItem(homan);
  await expect(workspace.inspector.heading).toHaveText('Thomas Homan');
  await expect(workspace.selectedRows).toHaveAccessibleName('Thomas Homan');
  await expect(workspace.status).toContainText('1 selected');
});

test('a click on an edge reads it as a sentence', async ({ workspace }) => {
  await workspace.canvas.clickItem(relation(edge.id));
  await expect(workspace.inspector.heading).toHaveText(sentenceOf(project, edge));
  await expect(workspace.status).toContainText('1 selected');
});

test('Ctrl and Shift add to the selection and take out of it', async ({ workspace }) => {
  const { canvas, inspector, status } = workspace;
  await canvas.clickItem(homan);
  await canvas.clickItem(ice, { modifiers: ['ControlOrMeta'] });
  await expect(status).toContainText('2 selected');
  await canvas.clickItem(ice, { modifiers: ['Shift'] });
  await expect(status).toContainText('1 selected');
  await expect(inspector.heading).toHaveText('Thomas Homan');
});

test('a click on the background selects nothing', async ({ workspace }) => {
  const { canvas, page, status } = workspace;
  await canvas.clickItem(homan);
  await expect(status).toContainText('1 selected');
  const { x, y } = await canvas.emptyPlace();
  await page.mouse.click(x, y);
  await expect(status).not.toContainText('selected');
});

test('Shift and drag selects what lies in the box', async ({ workspace }) => {
  const { canvas, page, selectedRows } = workspace;
  const { x, y } = await canvas.placeOf(homan);
  await page.keyboard.down('Shift');
  await drag(page, [
    { x: x - 24, y: y - 24 },
    { x: x + 24, y: y + 24 },
  ]);
  await page.keyboard.up('Shift');
  await expect(selectedRows.filter({ hasText: 'Thomas Homan' }).first()).toBeVisible();
  expect(await canvas.placeOf(homan), 'nothing was moved').toEqual({ x, y });
});

test('Alt, Shift and drag selects what the line goes round', async ({ workspace }) => {
  const { canvas, page, selectedRows } = workspace;
  const { x, y } = await canvas.placeOf(ice);
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await drag(page, [
    { x: x - 30, y },
    { x, y: y - 30 },
    { x: x + 30, y },
    { x, y: y + 30 },
    { x: x - 30, y },
  ]);
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
  await expect(selectedRows.filter({ hasText: 'ICE' }).first()).toBeVisible();
  expect(await canvas.placeOf(ice), 'nothing was moved').toEqual({ x, y });
});

test('all, neighbours, inverted, none', async ({ workspace }) => {
  const { canvas, page, status } = workspace;
  const { entities } = await workspace.shown();
  await canvas.clickItem(homan);
  await expect(status).toContainText('1 selected');
  await workspace.command('Invert selection');
  await expect(status).toContainText(`${entities - 1} selected`);
  await canvas.root.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(status).toContainText(/\d+ selected/);
  await page.keyboard.press('Escape');
  await expect(status).not.toContainText('selected');
  await canvas.clickItem(homan);
  await page.keyboard.press('ControlOrMeta+Shift+a');
  await expect(workspace.inspector.root).toContainText('Selection');
});
