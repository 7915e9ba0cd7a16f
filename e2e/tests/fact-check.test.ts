/** Working through a queue of claims: keys, notes, undo, and a sheet to hand in. */
import { readFileSync } from 'node:fs';
import { bundled, citationsOf, relationBetween } from '../support/data.ts';
import { copyOfBundled } from '../support/projects.ts';
import { expect, openWindow, test } from '../support/test.ts';

const project = bundled();

test('a round by keyboard: findings, a note, back, undo and redo', async ({
  openProject,
  page,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { factCheck } = workspace;
  await factCheck.begin();
  await expect(workspace.inspector.root).toBeHidden();
  await expect(factCheck.finding('Supported')).toBeDisabled();
  await factCheck.signAs('Ada Reader');
  const first = (await factCheck.claim.textContent()) ?? '';
  const quote = (await factCheck.quote.textContent()) ?? '';
  expect(project.citations.map((one) => one.quote)).toContain(quote);
  await expect.poll(() => workspace.reader.activeText()).toBe(quote);

  await page.keyboard.press('m');
  await expect(factCheck.note).toBeFocused();
  await page.keyboard.type('The 4 mayors, not the senator.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  await expect(factCheck.panel).toContainText('Saved: wrong actor');
  await expect(factCheck.quote).not.toHaveText(quote);
  await page.keyboard.press('b');
  await expect(factCheck.claim).toHaveText(first);
  await expect(factCheck.finding('Wrong actor')).toHaveAttribute('aria-pressed', 'true');
  const reviews = factCheck.panel.getByRole('list', { name: 'Reviews' });
  await expect(reviews).toContainText('Ada Reader');
  await expect(reviews).toContainText('The 4 mayors, not the senator.');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(reviews).toBeHidden();
  await expect(factCheck.finding('Wrong actor')).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(reviews).toContainText('Ada Reader');
  await page.keyboard.press('s');
  await expect(factCheck.quote).not.toHaveText(quote);
});

test('the sheet holds what was found, and the file holds it after a reload', async ({
  openProject,
  page,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { factCheck } = workspace;
  await workspace.goToRelation('Thomas Homan – acting director of – ICE', 'acting director of');
  await workspace.command('Fact-check selection');
  await factCheck.signAs('Ada Reader');
  const cited = citationsOf(project, relationBetween(project, 'Thomas Homan', 'ICE'));
  for (const { quote } of cited) {
    await expect(factCheck.quote).toHaveText(quote);
    await page.keyboard.press('1');
  }
  await expect(factCheck.panel).toContainText('1 relation got a finding in this round.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    factCheck.panel.getByRole('button', { name: 'As a table (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Sanctuary cities fact-check.csv');
  const sheet = readFileSync(await download.path(), 'utf8');
  expect(sheet).toContain('\nThomas Homan – acting director of – ICE,');
  for (const { quote } of cited) expect(sheet).toContain(quote.replaceAll('"', '""'));
  expect(sheet).toMatch(/supported,,Ada Reader,\d{4}-\d\d-\d\dT/);

  await page.reload();
  await workspace.canvas.waitUntilDrawn();
  await workspace.search.open('acting director', 'Relations', 'acting director of');
  await expect(
    workspace.inspector.root.getByRole('list', { name: 'Reviews' }).first(),
  ).toContainText('Ada Reader');
});

test('in a project that may not be written one can read the queue but not sign', async ({
  page,
  serveLocked,
  problems,
}) => {
  const workspace = await openWindow(page, (await serveLocked()).address, problems);
  const { factCheck } = workspace;
  await factCheck.begin();
  await expect(factCheck.panel).toContainText('This project is read-only');
  await expect(factCheck.findings).not.toHaveCount(0);
  for (const button of await factCheck.findings.all()) await expect(button).toBeDisabled();
  await expect(factCheck.note).toBeDisabled();
  const quote = (await factCheck.quote.textContent()) ?? '';
  await page.keyboard.press('1');
  await page.keyboard.press('s');
  await expect(factCheck.quote).not.toHaveText(quote);
  await expect(factCheck.panel).not.toContainText('Saved');
});
