/** Looking around: zoom, pan, fit, minimap. */
import { entity } from '../pages/canvas.ts';
import { distance, drag } from '../pages/pointer.ts';
import { bundled, entityNamed } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();
const homan = entity(entityNamed(project, 'Thomas Homan').id);
const ice = entity(entityNamed(project, 'ICE').id);

test('the wheel zooms, and what is under the pointer stays under it', async ({ workspace }) => {
  const { canvas, page } = workspace;
  const before = await canvas.zoom();
  const { x, y } = await canvas.placeOf(homan);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -240);
  await expect.poll(() => canvas.zoom()).toBeGreaterThan(before * 1.2);
  expect(distance(await canvas.placeOf(homan), { x, y })).toBeLessThan(3);
  await page.mouse.wheel(0, 240);
  await canvas.settled(homan);
  expect(await canvas.zoom()).toBeCloseTo(before, 1);
  expect(distance(await canvas.placeOf(homan), { x, y })).toBeLessThan(3);
});

test('dragging the background moves everything with the pointer', async ({ workspace }) => {
  const { canvas, page } = workspace;
  const [a, b] = [await canvas.placeOf(homan), await canvas.placeOf(ice)];
  const from = await canvas.emptyPlace();
  await drag(page, [from, { x: from.x + 90, y: from.y + 40 }]);
  const [c, d] = [await canvas.placeOf(homan), await canvas.placeOf(ice)];
  expect(distance(c, { x: a.x + 90, y: a.y + 40 })).toBeLessThan(8);
  expect(distance(d, { x: b.x + 90, y: b.y + 40 })).toBeLessThan(8);
});

test('buttons and keys zoom, and fit brings everything back', async ({ workspace }) => {
  const { canvas, page } = workspace;
  const [zoom, place] = [await canvas.zoom(), await canvas.placeOf(homan)];
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => canvas.zoom()).toBeGreaterThan(zoom);
  await canvas.root.focus();
  await page.keyboard.press('+');
  await canvas.settled();
  await page.keyboard.press('ControlOrMeta+0');
  await expect.poll(() => canvas.zoom()).toBeCloseTo(zoom, 1);
  expect(distance(await canvas.placeOf(homan), place)).toBeLessThan(3);
  await page.keyboard.press('-');
  await expect.poll(() => canvas.zoom()).toBeLessThan(zoom);
});

test('fit selection comes near to what is selected', async ({ workspace }) => {
  const { canvas, page } = workspace;
  const before = await canvas.zoom();
  await canvas.clickItem(homan);
  await page.keyboard.press('ControlOrMeta+9');
  await expect.poll(() => canvas.zoom()).toBeGreaterThan(before);
  const { x, y, width, height } = await canvas.box();
  const middle = { x: x + width / 2, y: y + height / 2 };
  expect(distance(await canvas.placeOf(homan), middle)).toBeLessThan(height / 4);
});

test('pressing in the minimap goes there', async ({ workspace }) => {
  const { canvas, page } = workspace;
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const before = await canvas.placeOf(homan);
  const box = await canvas.minimap.boundingBox();
  if (box === null) throw new Error('The minimap is not shown.');
  await page.mouse.click(box.x + 10, box.y + box.height / 2);
  await expect
    .poll(async () => (await canvas.placeOf(homan)).x, 'going left moves the graph right')
    .toBeGreaterThan(before.x + 50);
});

test('the selection stays in sight when the document opens beside the graph', async ({
  workspace,
}) => {
  const { canvas } = workspace;
  await workspace.goTo('ICE');
  await workspace.command('Open document');
  await expect(workspace.reader.root).toBeVisible();
  const beyond = async () => {
    const place = await canvas.placeOf(ice);
    const { x, width } = await canvas.box();
    return Math.max(x - place.x, place.x - (x + width));
  };
  await expect.poll(beyond).toBeLessThan(0);
});
