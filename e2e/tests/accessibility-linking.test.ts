/** Reading and linking as assistive technology has them, in light and dark. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { projectFile } from '../support/content.ts';
import { LETTER, read, textOnly } from '../support/letter.ts';
import { coloursStill } from '../support/look.ts';
import { expect, test } from '../support/test.ts';

/** What axe finds in the document's region that keeps people out, in both themes. */
async function gravest(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await coloursStill(page);
    const axe = new AxeBuilder({ page }).include('[aria-label="Document"]');
    const { violations } = await axe.analyze();
    for (const { impact, id, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      found.push(...nodes.map(({ target }) => `${colorScheme}: ${id} at ${target.join(' ')}`));
    }
  }
  return found;
}

test('names, suggestions, the bar and the forms: nothing serious in light or dark', async ({
  openProject,
}) => {
  const workspace = await openProject(projectFile(textOnly(LETTER)));
  const { page } = workspace;
  const linking = await read(workspace, 'A letter');
  await linking.ghost('Ada Brandt').focus();
  await expect(page.getByRole('region', { name: 'Suggestion: Ada Brandt' })).toBeVisible();
  expect(await gravest(page), 'a suggestion').toEqual([]);
  await linking.drag('not paid its fees');
  expect(await gravest(page), 'the bar').toEqual([]);
  await page.keyboard.press('Escape');
  for (const [key, form] of [
    ['e', linking.entityForm],
    ['c', linking.citationForm],
    ['r', linking.relationForm],
  ] as const) {
    await linking.drag('not paid its fees since');
    await page.keyboard.press(key);
    await expect(form).toBeVisible();
    expect(await gravest(page), key).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(linking.text).toBeFocused();
  }
});
