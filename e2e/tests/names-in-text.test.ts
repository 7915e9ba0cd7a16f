/** Names in a text: those of the project are marked, others suggested, and both lead to the graph and back. */
import { Linking } from '../pages/linking.ts';
import { projectFile } from '../support/content.ts';
import { LETTER, read, textOnly } from '../support/letter.ts';
import { expect, test } from '../support/test.ts';

test('suggestions are accepted and dismissed with a key, and stored only then', async ({
  openProject,
}) => {
  const workspace = await openProject(projectFile(textOnly(LETTER)));
  const { page, canvas } = workspace;
  const linking = await read(workspace, 'A letter');
  await expect(linking.ghost('Nordwind Company')).toBeVisible();
  expect((await workspace.shown()).entities).toBe(1);
  await linking.text.focus();
  await page.keyboard.press('g');
  await expect(linking.ghost('Ada Brandt')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(linking.ghost('Harbour Office')).toBeFocused();
  await page.keyboard.press('x');
  await expect(linking.ghost('Harbour Office')).toHaveCount(0);
  await expect(linking.ghost('Nordwind Company')).toBeFocused();
  await page.keyboard.press('a');
  await expect.poll(() => canvas.nodeCount()).toBe(2);
  await expect(linking.ghost('Nordwind Company')).toHaveCount(0);
  await expect(linking.names.filter({ hasText: 'Nordwind Company' })).toHaveCount(2);
  await workspace.undoes(/^Undo add Nordwind Company/);
  await expect(linking.ghost('Nordwind Company')).toBeVisible();
  await page.getByRole('button', { name: 'Suggest names' }).click();
  await expect(linking.ghosts).toHaveCount(0);
});

test('what is selected on the canvas shows in the text, and a name in the text on the canvas', async ({
  workspace,
}) => {
  const { inspector, page } = workspace;
  const linking = await read(workspace, 'Immigrant supporters protest');
  await workspace.goTo('Thomas Homan');
  await expect(linking.steps).toContainText('Thomas Homan');
  await expect(linking.steps).toContainText(/1 of \d+/);
  await linking.steps.getByRole('button', { name: 'Next mention' }).click();
  await expect(linking.steps).toContainText(/2 of \d+/);
  await expect(linking.text.locator('[data-selected]').first()).toHaveText(/Homan/);

  // The heading is in no passage, so that one click is for the name.
  await linking.names.filter({ hasText: 'cut sanctuary city funding' }).first().click();
  await expect(inspector.heading).toHaveText('Federal funding cuts');
  await linking.text.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Enter');
  await expect(inspector.heading).toHaveText('Immigrant supporters');
  await page.getByRole('button', { name: 'Mark names' }).click();
  await expect(linking.names).toHaveCount(0);
});

test('a project that cannot be changed is read, and offers nothing to make', async ({
  serveLocked,
  page,
}) => {
  const { address } = await serveLocked();
  await page.goto(address);
  await page.getByRole('combobox', { name: 'Search' }).fill('Immigrant supporters protest');
  await page
    .getByRole('option', { name: /Immigrant supporters protest/ })
    .last()
    .click();
  const linking = new Linking(page);
  await expect(linking.names.first()).toBeVisible();
  await linking.text.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('r');
  await expect(linking.relationForm).toHaveCount(0);
  await expect(linking.bar).toHaveCount(0);
});
