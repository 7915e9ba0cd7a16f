/** Looks at a window as assistive technology does. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Workspace } from '../pages/workspace.ts';
import { expect, test } from './test.ts';

/** Something that a window can show, and the way there. */
export type State = { name: string; reach: (workspace: Workspace) => Promise<void> };

/** Opens a dialog by its command, over no other. */
export async function opens(workspace: Workspace, command: string): Promise<void> {
  await leave(workspace);
  await workspace.command(command);
  await expect(workspace.dialog(command)).toBeVisible();
}

/** Closes the dialog that is open. */
export async function leave({ page }: Workspace): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Waits for the end of all animations: colours that are still changing are nobody's colours. */
export async function coloursStill(page: Page): Promise<void> {
  // One that is called off ends as well.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => null),
  );
}

async function findings({ page }: Workspace, axe: AxeBuilder): Promise<string[]> {
  await coloursStill(page);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ impact, id, nodes }) =>
    nodes.map((node) => `${impact ?? 'minor'}: ${id} at ${node.target.join(' ')}`),
  );
}

/** All rules in light; in dark, which changes colours only, the one on colours. */
export async function look(workspace: Workspace, { name, reach }: State): Promise<void> {
  const { page } = workspace;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await reach(workspace);
  const light = await findings(workspace, new AxeBuilder({ page }));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const colours = new AxeBuilder({ page }).withRules(['color-contrast']);
  const found = [
    ...light.map((one) => `${one} (light)`),
    ...(await findings(workspace, colours)).map((one) => `${one} (dark)`),
  ];
  const noted = found.map((description) => ({ type: name, description }));
  test.info().annotations.push(...noted);
  expect
    .soft(
      found.filter((one) => /^(serious|critical)/.test(one)),
      name,
    )
    .toEqual([]);
}
