/** A picture to take away: from the model, at a chosen size, the same whatever is on the screen. */
import type { Page } from '@playwright/test';
import { bundled, entityNamed } from '../support/data.ts';
import { readPng } from '../support/png.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();

/** Draws a picture in the browser and tells the opacity of its corner and how many pixels are painted. */
async function look(page: Page, png: Buffer) {
  const data = `data:image/png;base64,${png.toString('base64')}`;
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data: pixels } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    let painted = 0;
    for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) > 0) painted += 1;
    return { corner: pixels[3], share: painted / (pixels.length / 4) };
  }, data);
}

/** Parses SVG in the browser: the error if it is not well formed, its texts and its tags. */
async function parse(page: Page, svg: string) {
  return page.evaluate(async (source) => {
    const url = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
    const image = new Image();
    image.src = url;
    // A picture that is not well-formed XML does not decode.
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  }, svg);
}

test('a PNG has the chosen size and the canvas’s background', async ({ workspace, page }) => {
  const { figure } = workspace;
  await figure.open();
  await figure.set('Format', 'png');
  await figure.size(1600, 1000);
  const { name, content } = await figure.save('PNG');
  expect(name).toBe('Sanctuary-cities.png');
  expect(readPng(content)).toMatchObject({ width: 1600, height: 1000 });
  expect(await look(page, content)).toMatchObject({ corner: 255, share: 1 });
});

test('a transparent PNG is clear where nothing is drawn', async ({ workspace, page }) => {
  const { figure } = workspace;
  await figure.open();
  await figure.size(1200, 800);
  await figure.set('Background', 'Transparent');
  const { content } = await figure.save('PNG');
  expect(readPng(content)).toEqual({ width: 1200, height: 800, alpha: true });
  const { corner, share } = await look(page, content);
  expect(corner).toBe(0);
  expect(share).toBeGreaterThan(0.02);
  expect(share).toBeLessThan(0.7);
});

test('an SVG is well formed, keeps its text as text and has the legend', async ({
  workspace,
  page,
}) => {
  const { figure } = workspace;
  await figure.open();
  await figure.set('Format', 'svg');
  await figure.size(1600, 1000);
  const { name, content } = await figure.save('SVG');
  const svg = content.toString('utf8');
  expect(name).toBe('Sanctuary-cities.svg');
  expect(await parse(page, svg)).toEqual({ width: 1600, height: 1000 });
  for (const text of ['Sanctuary cities', 'Thomas Homan', 'ICE', 'Stated as fact', 'Person'])
    expect(svg).toContain(`>${text}`);
  expect(svg).not.toMatch(/<script|<foreignObject|\son\w+=|href="(?!#)/i);
});

test('the legend can be left out', async ({ workspace }) => {
  const { figure } = workspace;
  await figure.open();
  await figure.set('Format', 'svg');
  await figure.set('Legend', 'none');
  const { content } = await figure.save('SVG');
  expect(content.toString('utf8')).not.toContain('Stated as fact');
});

test('numbered citations carry their quotes and sources into the picture', async ({
  workspace,
}) => {
  const { figure, canvas, page } = workspace;
  await workspace.goTo('Thomas Homan');
  await workspace.goTo('ICE');
  const homan = { kind: 'entity', id: entityNamed(project, 'Thomas Homan').id } as const;
  await canvas.clickItem(homan, { modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await expect.poll(() => canvas.nodeCount()).toBe(2);
  await figure.open();
  await figure.set('Show', 'What is visible');
  await figure.set('Format', 'svg');
  await figure.dialog.getByRole('checkbox', { name: 'Numbered citations' }).check();
  await expect(figure.dialog.getByRole('status')).toContainText('2 entities');
  const { content } = await figure.save('SVG');
  expect(content.toString('utf8').replaceAll(/<[^>]*>/g, ' ')).toContain('acting director of U.S.');
});

test('zoom, window and panels make no difference to the picture', async ({ workspace, page }) => {
  const { figure, canvas } = workspace;
  const save = async () => {
    await figure.open();
    await figure.set('Format', 'svg');
    return (await figure.save('SVG')).content.toString('utf8');
  };
  const before = await save();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.setViewportSize({ width: 1000, height: 700 });
  await canvas.settled();
  expect(await save()).toBe(before);
});

test('a size that cannot be made is refused in words', async ({ workspace }) => {
  const { figure } = workspace;
  await figure.open();
  await figure.dialog.getByLabel('Width, px').fill('50');
  await expect(figure.dialog.getByRole('status')).toContainText('at least 200 px');
  await expect(figure.dialog.getByRole('button', { name: 'Save PNG' })).toBeDisabled();
  await figure.dialog.getByLabel('Width, px').fill('65000');
  await figure.dialog.getByLabel('Height, px').fill('65000');
  await expect(figure.dialog.getByRole('status')).toContainText('at most');
});

/** For the whole graph with all its quotes. */
const LONG = { timeout: 40_000 };

test('a path between two entities, and a saved view, each with what belongs to it', async ({
  workspace,
}) => {
  const { figure } = workspace;
  await figure.open();
  await figure.set('Show', 'A path');
  await expect(figure.dialog.getByRole('status')).toHaveText('Choose the two ends of the path.');
  await expect(figure.dialog.getByRole('button', { name: 'Save PNG' })).toBeDisabled();
  await figure.pick('From', 'Thomas Homan');
  await figure.pick('To', 'Bill de Blasio');
  await expect(figure.dialog.getByRole('status')).toContainText('3 entities');
  await expect(figure.preview).toHaveAttribute('alt', /Bill de Blasio/);
  await figure.set('Show', 'A saved view');
  await figure.set('View', 'Money as a lever');
  await expect(figure.dialog.getByRole('status')).toContainText('14 entities');
  await figure.set('Show', 'The whole graph');
  await expect(figure.dialog.getByRole('status')).toContainText('185 entities', LONG);
});

test('what takes time says how far it is, and ends when it is cancelled', async ({ workspace }) => {
  const { figure } = workspace;
  await figure.open();
  await figure.set('Show', 'The whole graph');
  await expect(figure.dialog.getByRole('status')).toContainText('185 entities', LONG);
  await figure.dialog.getByRole('checkbox', { name: 'Numbered citations' }).check();
  await figure.dialog.getByLabel('Width, px').fill('6000');
  await expect(figure.dialog.getByRole('status')).toContainText('6,000 ×', LONG);
  await figure.dialog.getByRole('button', { name: 'Save PNG' }).click();
  await expect(figure.dialog.getByRole('progressbar')).toBeVisible();
  await expect(figure.dialog.getByRole('status')).toContainText('Drawing the picture');
  await figure.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(figure.dialog.getByRole('status')).toHaveText('Cancelled; nothing was saved.');
  await expect(figure.dialog).toBeVisible();
});
