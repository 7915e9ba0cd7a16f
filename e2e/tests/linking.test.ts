/** Linking: from a text to cited relations, with the keyboard alone and with the mouse. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { person, projectFile } from '../support/content.ts';
import { bundled, citationsOf, relationBetween } from '../support/data.ts';
import { LETTER, read, textOnly } from '../support/letter.ts';
import { copyOfBundled, edgewise } from '../support/projects.ts';
import { expect, test } from '../support/test.ts';

test('from a text alone to a cited edge with the keyboard alone, and back', async ({
  openProject,
}) => {
  const workspace = await openProject(projectFile(textOnly(LETTER)));
  const { page, inspector, canvas } = workspace;
  const linking = await read(workspace, 'A letter');
  await expect(linking.ghost('Nordwind Company')).toBeVisible();

  const quote = 'Otto Brandt, who owns the Nordwind Company';
  await linking.walkTo(quote);
  await linking.selectOn(quote);
  await expect(linking.bar).toBeVisible();
  await page.keyboard.press('r');
  const subject = linking.relationForm.getByRole('combobox', { name: 'Subject' });
  await expect(subject).toBeFocused();
  await expect(subject).toHaveAttribute('placeholder', 'Otto Brandt');
  // Subject, relation, object: the proposals are right.
  await page.keyboard.press('Enter');
  const words = linking.relationForm.getByRole('combobox', { name: 'Relation' });
  await expect(words).toBeFocused();
  await words.pressSequentially('owns');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');

  await expect(inspector.heading).toHaveText('Otto Brandt – owns – Nordwind Company');
  await expect(inspector.quotes).toHaveText([quote]);
  await expect(linking.text).toBeFocused();
  await expect.poll(() => linking.selected()).toBe('');
  await expect(linking.text.locator('mark')).toHaveText([quote]);
  await expect.poll(() => canvas.nodeCount()).toBe(3);
  await expect(linking.ghost('Nordwind Company')).toHaveCount(0);

  // One step takes all of it back: both entities, the relation and its citation.
  await expect(workspace.undo).toHaveAccessibleName(/^Undo add Otto Brandt – owns/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(linking.text.locator('mark')).toHaveCount(0);
  await expect.poll(() => canvas.nodeCount()).toBe(1);
  await expect(linking.ghost('Nordwind Company')).toBeVisible();
});

test('three keystrokes save a relation whose proposals are right', async ({ openProject }) => {
  const workspace = await openProject(copyOfBundled());
  const { page, inspector } = workspace;
  const linking = await read(workspace, 'Immigrant supporters protest');
  await linking.drag('Homan told the Times');
  await page.keyboard.press('r');
  await expect(linking.relationForm.getByRole('combobox', { name: 'Relation' })).toHaveAttribute(
    'placeholder',
    'told',
  );
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Enter');
  await expect(inspector.heading).toHaveText('Thomas Homan – told – The Washington Times');
  await expect(inspector.quotes).toHaveText(['Homan told the Times']);
});

test('with the mouse: warnings at once, the whole sentence, how it is said, never unasked', async ({
  openProject,
}) => {
  const workspace = await openProject(projectFile(textOnly(LETTER)));
  const { page, inspector } = workspace;
  const linking = await read(workspace, 'A letter');
  await linking.drag('paid its fees since 3 May 2019');
  await expect(linking.warnings).toContainText('“not” stands just before the quote');
  await linking.bar.getByRole('button', { name: 'Whole sentence' }).click();
  await expect.poll(() => linking.selected()).toMatch(/^Mayor Ada Brandt told.*3 May 2019\.$/s);
  await expect(linking.warnings).toHaveCount(0);

  await linking.bar.getByRole('button', { name: 'Relation' }).click();
  const form = linking.relationForm;
  await form.getByRole('combobox', { name: 'Subject' }).fill('Nordwind');
  await form.getByRole('option', { name: /Nordwind Company/ }).click();
  await form.getByRole('combobox', { name: 'Relation' }).fill('had not paid fees to');
  await form.getByRole('combobox', { name: 'Object' }).fill('Harbour Office');
  await expect(form.getByRole('combobox', { name: 'Said as' })).toHaveValue('stated');
  await form.getByRole('button', { name: 'Not so? “not”' }).click();
  await form.getByRole('button', { name: 'Save relation' }).click();
  await expect(inspector.heading).toHaveText(
    'Nordwind Company – had not paid fees to – Harbour Office',
  );
  await expect(page.getByRole('combobox', { name: 'Subject' })).toHaveCount(0);
});

test('the second of two equal passages stays the second', async ({ openProject }) => {
  const workspace = await openProject(projectFile(textOnly(LETTER)));
  const linking = await read(workspace, 'A letter');
  const words = 'The Harbour Office would close the quay';
  await linking.drag(`${words}.`);
  await expect(linking.warnings).toHaveCount(0);
  await linking.page.keyboard.press('Escape');
  await linking.drag(words);
  await expect(linking.warnings).toContainText('These words stand here 2 times');
});

test('a passage is cited for the relation that is selected, and an entity gets one more name', async ({
  openProject,
}) => {
  const project = bundled();
  const workspace = await openProject(copyOfBundled());
  const { page, inspector } = workspace;
  const relation = relationBetween(project, 'Thomas Homan', 'ICE');
  const before = citationsOf(project, relation).length;
  const linking = await read(workspace, 'Immigrant supporters protest');
  await workspace.goToRelation(`Thomas Homan – ${relation.label} – ICE`, relation.label);
  await linking.drag('Blocking ICE agents');
  await page.keyboard.press('c');
  const form = linking.citationForm;
  await form.getByRole('radio', { name: 'Context' }).check();
  await form.getByRole('button', { name: 'Add citation' }).click();
  await expect(inspector.quotes).toHaveCount(before + 1);
  await expect(inspector.quotes.filter({ hasText: 'Blocking ICE agents' })).toHaveCount(1);
  await workspace.undoes(/^Undo cite Thomas Homan/);
  await expect(inspector.quotes).toHaveCount(before);

  await linking.drag('local officials who impede');
  await page.keyboard.press('e');
  await expect(linking.entityForm.getByRole('textbox', { name: 'Name' })).toHaveValue(
    'local officials who impede',
  );
  await page.keyboard.press('Escape');
  await expect(linking.text).toBeFocused();
});

test('Chinese and Arabic are read and linked like any text', async ({ openProject }) => {
  const text = '😀 市长陈明任命李华为局长。\n\nأعلن محمد سالم أن شركة النور دفعت الرسوم.\n';
  const content = textOnly(text, 'Strange scripts');
  const entities = [person('c', '陈明'), person('l', '李华'), person('m', 'محمد سالم')];
  const workspace = await openProject(projectFile({ ...content, entities }));
  const { page, inspector } = workspace;
  const linking = await read(workspace, 'Strange scripts');
  await expect(linking.names).toHaveText(['陈明', '李华', 'محمد سالم']);
  await linking.drag('陈明任命李华');
  await page.keyboard.press('r');
  const subject = linking.relationForm.getByRole('combobox', { name: 'Subject' });
  await expect(subject).toBeFocused();
  await expect(subject).toHaveAttribute('placeholder', '陈明');
  await page.keyboard.press('Enter');
  const words = linking.relationForm.getByRole('combobox', { name: 'Relation' });
  await expect(words).toHaveAttribute('placeholder', '任命');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(inspector.heading).toHaveText('陈明 – 任命 – 李华');
  await expect(inspector.quotes).toHaveText(['陈明任命李华']);
  await linking.drag('شركة النور');
  await page.keyboard.press('e');
  await expect(linking.entityForm.getByRole('textbox', { name: 'Name' })).toHaveValue('شركة النور');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(inspector.heading).toHaveText('شركة النور');
});

test('a passage that is being drawn with the mouse outlives names that arrive meanwhile', async ({
  openProject,
}) => {
  const path = projectFile(textOnly(LETTER));
  const workspace = await openProject(path);
  const linking = await read(workspace, 'A letter');
  const wanted = 'Mayor Ada Brandt told the Harbour Office';
  await linking.drag(wanted, async () => {
    const table = join(dirname(path), 'names.csv');
    writeFileSync(table, 'name,type\nAda Brandt,person\nHarbour Office,organisation\n');
    edgewise('import', path, table);
    await expect(workspace.status).toContainText('of 3 entities');
  });
  await expect(linking.names.first()).toBeVisible();
  expect(await linking.selected()).toBe(wanted);
});
