/** The window itself: commands, shortcuts, menus, colours, panels, and what outlives a reload. */
import { Workspace } from '../pages/workspace.ts';
import { bundled, entityNamed } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();

test('the palette finds commands by other words, runs them, and remembers the last', async ({
  workspace,
}) => {
  const { page, palette } = workspace;
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('hotkeys');
  await expect(palette.getByRole('option')).toHaveText([/Keyboard shortcuts/]);
  await page.keyboard.press('Enter');
  await expect(workspace.dialog('Keyboard shortcuts')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette.getByRole('option').first()).toContainText('Keyboard shortcuts');
  await page.keyboard.type('zzzz');
  await expect(palette).toContainText('No command is called “zzzz”.');
});

test('? shows every shortcut', async ({ workspace }) => {
  const { page } = workspace;
  await workspace.canvas.root.focus();
  await page.keyboard.press('?');
  const dialog = workspace.dialog('Keyboard shortcuts');
  for (const keys of [
    'Ctrl+Z',
    'Ctrl+F',
    'Ctrl+0',
    'Ctrl+9',
    'Ctrl+E',
    'Ctrl+H',
    'Ctrl+K',
    'Shift+F10',
  ])
    await expect(dialog.getByText(keys, { exact: true })).toBeVisible();
});

test('the menus hold the commands, and choosing one runs it', async ({ workspace }) => {
  const { page } = workspace;
  for (const name of ['File', 'Edit', 'View', 'Select', 'Layout', 'Analyse', 'Evidence', 'Help'])
    await expect(page.getByRole('menuitem', { name, exact: true })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Help', exact: true }).click();
  await workspace.choose('About Edgewise');
  const dialog = workspace.dialog('About Edgewise');
  await expect(dialog).toContainText(`${project.entities.length} entities`);
  await expect(dialog).toContainText(`${project.citations.length} citations`);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
});

test('choices stand in submenus, which the keyboard opens too', async ({ workspace }) => {
  const { page } = workspace;
  await page.getByRole('menuitem', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Theme' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.getByRole('menuitem', { name: 'View', exact: true }).focus();
  await page.keyboard.press('Enter');
  const theme = page.getByRole('menuitem', { name: 'Theme' });
  await expect(page.getByRole('menuitem', { name: 'Fit graph' })).toBeFocused();
  await page.keyboard.type('Th');
  await expect(theme).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Light' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('quotes are checked on demand, and all of them hold', async ({ workspace }) => {
  await workspace.command('Check all quotes');
  await expect(
    workspace.page.locator('[aria-live="polite"]').filter({ hasText: /exact/ }),
  ).toContainText(String(project.citations.length));
});

test('the colours are as chosen, also after a reload, and follow the system if asked', async ({
  workspace,
  page,
}) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await workspace.command('Dark theme');
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await page.reload();
  await workspace.canvas.waitUntilDrawn();
  expect(await paper()).toBe(dark);
  await workspace.command('System theme');
  await expect.poll(paper).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(paper).toBe(dark);
  await workspace.command('Light theme');
  await expect.poll(paper).toBe(light);
});

test('a reloaded page goes on without its key', async ({ workspace, page }) => {
  expect(page.url()).not.toContain('key');
  await page.reload();
  await workspace.canvas.waitUntilDrawn();
  await workspace.goTo('Thomas Homan');
  expect(page.url()).not.toContain('key');
});

test('panels that were closed stay closed after a reload', async ({ workspace, page }) => {
  const { canvas, outline, inspector } = workspace;
  await workspace.command('Legend');
  await workspace.command('Minimap');
  await page.getByRole('button', { name: 'Inspector panel' }).click();
  await page.keyboard.press('ControlOrMeta+Shift+o');
  const allClosed = async () => {
    await expect(canvas.legend).toBeHidden();
    await expect(canvas.minimap).toBeHidden();
    await expect(inspector.root).toBeHidden();
    await expect(outline).toBeHidden();
  };
  await allClosed();
  await page.reload();
  await canvas.waitUntilDrawn();
  await allClosed();
});

test('in a small window everything is still there', async ({ workspace, page }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await expect(workspace.canvas.root).toBeInViewport();
  await workspace.search.box.fill('homan');
  await workspace.search.options.first().click();
  await expect(workspace.inspector.heading).toHaveText('Thomas Homan');
  await page.getByRole('button', { name: 'Filters and outline' }).click();
  await expect(workspace.filters.root).toBeVisible();
  await page.getByRole('button', { name: 'Application menu' }).click();
  await expect(page.getByRole('menuitem', { name: 'Analyse' })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('two windows on one project do not disturb each other', async ({
  workspace,
  server,
  context,
}) => {
  const page = await context.newPage();
  const other = new Workspace(page);
  await other.open(server.address);
  await other.goTo('Thomas Homan');
  await page.keyboard.press('Escape');
  const homan = { kind: 'entity', id: entityNamed(project, 'Thomas Homan').id } as const;
  await other.canvas.clickItem(homan);
  await page.keyboard.press('ControlOrMeta+h');
  await expect.poll(() => other.canvas.shows(homan)).toBe(false);
  expect(await workspace.canvas.shows(homan)).toBe(true);
  await page.close();
  await workspace.goTo('ICE');
});
