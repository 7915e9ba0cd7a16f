/** The whole job with the keyboard alone; the mouse is never touched. */
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import type { Workspace } from '../pages/workspace.ts';
import { bundled, citationsOf, relationBetween, sentenceOf } from '../support/data.ts';
import { copyOfBundled } from '../support/projects.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();
const edge = relationBetween(project, 'Thomas Homan', 'ICE');
const sentence = sentenceOf(project, edge);
const quotes = citationsOf(project, edge).map(({ quote }) => quote);

async function press(workspace: Workspace, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await workspace.page.keyboard.press(key);
}

async function searchHoman(workspace: Workspace): Promise<void> {
  await press(workspace, '/');
  await workspace.page.keyboard.type('homan');
  await expect(workspace.search.options.first()).toContainText('Thomas Homan');
  await press(workspace, 'Enter');
  await expect(workspace.selectedRows).toHaveAccessibleName('Thomas Homan');
}

type Stop = { text?: string; tag?: string; emptyField?: string };

/** Goes on with Tab until the element that has the keyboard is the wanted one. */
async function tabTo(workspace: Workspace, wanted: Stop): Promise<void> {
  for (let steps = 0; steps < 200; steps++) {
    await press(workspace, 'Tab');
    const there = await workspace.page.evaluate((stop) => {
      const element = document.activeElement;
      if (stop.text !== undefined) return element?.textContent?.trim().startsWith(stop.text);
      if (stop.tag !== undefined) return element?.tagName === stop.tag;
      const isField = element instanceof HTMLInputElement && element.value === '';
      return isField && element.placeholder === stop.emptyField;
    }, wanted);
    if (there) return;
  }
  throw new Error(`Tab does not lead to ${JSON.stringify(wanted)}.`);
}

function hasFocus(row: Locator): Promise<boolean> {
  return row.evaluate((element) => element === document.activeElement);
}

test('the palette takes what is typed at once, however new the window', async ({
  openProject,
  page,
}) => {
  const workspace = await openProject(copyOfBundled());
  await page.reload();
  await expect(workspace.search.box).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('dark th');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(workspace.palette).toBeHidden();
  await expect(workspace.search.box).toHaveValue('');
});

test('through the outline to the edge, its quote and its document', async ({ workspace }) => {
  const { outline, inspector, reader } = workspace;
  await searchHoman(workspace);
  await workspace.selectedRows.focus();
  await press(workspace, 'ArrowRight');
  await expect(workspace.selectedRows).toHaveAttribute('aria-expanded', 'true');
  const row = outline.getByRole('treeitem', { name: sentence });
  await expect(row.first()).toBeVisible();
  for (let steps = 0; steps < 20 && !(await hasFocus(row.first())); steps++)
    await press(workspace, 'ArrowDown');
  await press(workspace, 'Enter');
  await expect(row.first()).toBeFocused();
  await expect(inspector.heading).toHaveText(sentence);
  await expect(inspector.quotes).toHaveText(quotes);
  await press(workspace, 'ControlOrMeta+d');
  await expect(reader.active.first()).toBeInViewport();
  expect(quotes).toContain(await reader.activeText());
});

test('the tree opens, shuts and moves as trees do', async ({ workspace }) => {
  const { page, outline } = workspace;
  const first = outline.getByRole('treeitem').first();
  await first.focus();
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await press(workspace, 'ArrowLeft');
  await expect(first).toHaveAttribute('aria-expanded', 'false');
  await press(workspace, 'ArrowRight', 'ArrowRight');
  await expect(outline.getByRole('treeitem').nth(1)).toBeFocused();
  await press(workspace, 'ArrowLeft');
  await expect(first).toBeFocused();
  await press(workspace, 'End');
  await expect(outline.getByRole('treeitem').last()).toBeFocused();
  await press(workspace, 'Home');
  await expect(first).toBeFocused();
  await page.keyboard.type('Thomas');
  await expect(outline.getByRole('treeitem', { name: 'Thomas Homan' })).toBeFocused();
  await press(workspace, 'Enter');
  await expect(workspace.inspector.heading).toHaveText('Thomas Homan');
});

test('along the edges on the canvas to the same quote', async ({ workspace }) => {
  const { canvas, page, inspector } = workspace;
  await searchHoman(workspace);
  await press(workspace, 'Escape', 'Escape');
  await expect(canvas.root).toBeFocused();
  const said = page.locator('[aria-live="polite"]').filter({ hasText: 'acting director of' });
  for (let steps = 0; steps < 30 && (await said.count()) === 0; steps++) {
    const before = await announced(workspace);
    await press(workspace, 'Shift+ArrowRight');
    await expect.poll(() => announced(workspace)).not.toBe(before);
  }
  await expect(said).toContainText(sentence);
  await press(workspace, 'Enter');
  await expect(inspector.heading).toHaveText(sentence);
  await expect(inspector.quotes).toHaveText(quotes);
});

function announced({ page }: Workspace): Promise<string> {
  return page
    .locator('[aria-live="polite"][aria-atomic="true"]')
    .first()
    .textContent()
    .then((text) => text ?? '');
}

test('arrows walk over the nodes and say where one is', async ({ workspace }) => {
  const { canvas } = workspace;
  await canvas.root.focus();
  await press(workspace, 'ArrowRight');
  await expect.poll(() => announced(workspace)).toMatch(/, \d+ relations?$/);
  const first = await announced(workspace);
  const seen = new Set([first]);
  const ways = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'];
  const walk = async () => {
    for (const key of ways) {
      await press(workspace, key);
      seen.add(await announced(workspace));
    }
    return seen.size;
  };
  await expect.poll(walk).toBeGreaterThan(1);
  await press(workspace, 'Space');
  await expect(workspace.status).toContainText('1 selected');
  await press(workspace, 'Shift+F10');
  await expect(workspace.page.getByRole('menu', { name: 'Context menu' })).toBeVisible();
  await press(workspace, 'Escape');
});

test('Tab alone leads to “Open in document” and on into the text', async ({ workspace }) => {
  const { reader } = workspace;
  await searchHoman(workspace);
  await workspace.page.keyboard.press('ControlOrMeta+f');
  await workspace.page.keyboard.type('acting director of');
  await expect(workspace.search.inGroup('Relations').first()).toBeVisible();
  while (
    (await workspace.search.inGroup('Relations').first().getAttribute('aria-selected')) !== 'true'
  )
    await press(workspace, 'ArrowDown');
  await press(workspace, 'Enter');
  await expect(workspace.inspector.heading).toHaveText(sentence);
  await tabTo(workspace, { text: 'Open in document' });
  await press(workspace, 'Enter');
  await expect(reader.active.first()).toBeInViewport();
  await tabTo(workspace, { tag: 'MARK' });
  await press(workspace, 'Enter');
  await expect(reader.active.first()).toBeVisible();
});

test('expand, find a path, export a figure', async ({ workspace }) => {
  const { canvas, page, figure } = workspace;
  await searchHoman(workspace);
  await press(workspace, 'Escape', 'Escape');
  const before = await canvas.nodeCount();
  await press(workspace, 'ControlOrMeta+e');
  await expect.poll(() => canvas.nodeCount()).toBeGreaterThan(before);

  await press(workspace, 'ControlOrMeta+k');
  await page.keyboard.type('find paths from');
  await press(workspace, 'Enter');
  const dialog = workspace.dialog('Find paths');
  await expect(dialog.getByRole('combobox', { name: 'From' })).toHaveValue('Thomas Homan');
  await tabTo(workspace, { emptyField: 'Name of an entity' });
  await page.keyboard.type('blasio');
  await expect(dialog.getByRole('option', { name: 'Bill de Blasio' })).toBeVisible();
  await press(workspace, 'Enter');
  await expect(dialog.locator('blockquote').first()).toBeVisible();
  await tabTo(workspace, { text: 'Show on canvas' });
  await press(workspace, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(workspace.undo).toHaveAccessibleName(
    'Undo show path from Thomas Homan to Bill de Blasio',
  );

  await press(workspace, 'ControlOrMeta+Shift+e');
  await expect(figure.preview).toBeVisible();
  const download = page.waitForEvent('download');
  await tabTo(workspace, { text: 'Save ' });
  await press(workspace, 'Enter');
  expect(readFileSync(await (await download).path()).byteLength).toBeGreaterThan(5_000);
  await expect(figure.dialog).toBeHidden();
});

test('focus comes back to where it was when a dialog closes', async ({ workspace }) => {
  const { canvas, page } = workspace;
  await canvas.root.focus();
  for (const [open, name] of [
    ['?', 'Keyboard shortcuts'],
    ['ControlOrMeta+Shift+e', 'Export figure'],
    ['ControlOrMeta+k', 'Commands'],
  ] as const) {
    await press(workspace, open);
    await expect(workspace.dialog(name)).toBeVisible();
    await press(workspace, 'Escape');
    await expect(workspace.dialog(name)).toBeHidden();
    await expect(canvas.root).toBeFocused();
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
