/** What axe finds in every main state, in light and in dark. */
import AxeBuilder from '@axe-core/playwright';
import type { Workspace } from '../pages/workspace.ts';
import { expect, test } from '../support/test.ts';

type State = { name: string; reach: (workspace: Workspace) => Promise<void> };

const STATES: readonly State[] = [
  { name: 'overview', reach: async () => undefined },
  { name: 'entity', reach: (workspace) => workspace.goTo('Thomas Homan') },
  {
    name: 'relation and document',
    reach: async (workspace) => {
      await workspace.search.open('acting director', 'Relations', 'acting director of');
      await workspace.inspector.openInDocument();
      await expect(workspace.reader.active.first()).toBeInViewport();
    },
  },
  {
    name: 'selection',
    reach: async ({ canvas, page, inspector }) => {
      await canvas.root.focus();
      await page.keyboard.press('ControlOrMeta+a');
      await expect(inspector.root).toContainText('Selection');
    },
  },
  {
    name: 'search results',
    reach: async ({ search }) => {
      await search.box.fill('sanctuary');
      await expect(search.options.first()).toBeVisible();
    },
  },
  {
    name: 'filters in use',
    reach: async ({ filters }) => {
      await filters.unfold('How it is said');
      await filters.only('Person');
      await expect(filters.chips.first()).toBeVisible();
    },
  },
  { name: 'commands', reach: ({ page, palette }) => press(page, 'ControlOrMeta+k', palette) },
  {
    name: 'shortcuts',
    reach: (workspace) => opens(workspace, 'Keyboard shortcuts', 'Keyboard shortcuts'),
  },
  { name: 'about', reach: (workspace) => opens(workspace, 'About Edgewise', 'About Edgewise') },
  {
    name: 'paths',
    reach: async (workspace) => {
      await workspace.goTo('Thomas Homan');
      await workspace.inspector.root.getByRole('button', { name: 'Find paths…' }).click();
      const to = workspace.page.getByRole('combobox', { name: 'To', exact: true });
      await to.fill('Bill de Blasio');
      await workspace.page.getByRole('option', { name: 'Bill de Blasio' }).click();
      await expect(workspace.dialog('Find paths').locator('blockquote').first()).toBeVisible();
    },
  },
  {
    name: 'expand',
    reach: async (workspace) => {
      await workspace.goTo('Sanctuary cities');
      await workspace.inspector.root.getByRole('button', { name: 'Expand…' }).click();
      await expect(
        workspace.dialog('Expand Sanctuary cities').getByRole('listitem').first(),
      ).toBeVisible();
    },
  },
  { name: 'figure', reach: ({ figure }) => figure.open() },
  {
    name: 'menu',
    reach: async ({ page }) => {
      await page.getByRole('menuitem', { name: 'Edit', exact: true }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'small window',
    reach: async ({ page, canvas }) => {
      await page.setViewportSize({ width: 800, height: 600 });
      await page.getByRole('button', { name: 'Filters and outline' }).click();
      await canvas.settled();
    },
  },
];

async function press(page: Workspace['page'], keys: string, expected: Workspace['palette']) {
  await page.keyboard.press(keys);
  await expect(expected).toBeVisible();
}

async function opens(workspace: Workspace, command: string, dialog: string): Promise<void> {
  await workspace.command(command);
  await expect(workspace.dialog(dialog)).toBeVisible();
}

async function findings({ page }: Workspace): Promise<string[]> {
  // Colours that are still changing are nobody's colours.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ impact, id, nodes }) =>
    nodes.map((node) => `${impact ?? 'minor'}: ${id} at ${node.target.join(' ')}`),
  );
}

for (const { name, reach } of STATES) {
  test(`${name}: nothing serious in light or dark`, async ({ workspace, page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      if (colorScheme === 'light') await reach(workspace);
      const found = await findings(workspace);
      const serious = found.filter((one) => /^(serious|critical)/.test(one));
      test
        .info()
        .annotations.push(
          ...found.map((description) => ({ type: `axe ${colorScheme}`, description })),
        );
      expect(serious, colorScheme).toEqual([]);
    }
  });
}
