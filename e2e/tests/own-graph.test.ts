/**
 * A whole piece of work on documents of one's own, by the interface alone: from three files to a cited graph, then
 * tidied, arranged, told, handed on, and found again. The pictures on the way go to `out/pictures`, or to the folder
 * that EDGEWISE_PICTURES names.
 */
import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { EMPTY, type Interchange } from '../../graph-data/model/interchange.ts';
import { relation } from '../pages/canvas.ts';
import { Editing } from '../pages/editing.ts';
import { Linking } from '../pages/linking.ts';
import { Projects } from '../pages/projects.ts';
import { Workspace } from '../pages/workspace.ts';
import { contentOf, projectFile, quotesOf } from '../support/content.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';
import {
  CLAIMS,
  type Claim,
  COMPANY,
  FILES,
  HEALTH,
  NOTHING_RECEIVED,
  SENT,
  VIRTANEN,
  WORKS,
} from '../support/water-works.ts';

const FOLDER = process.env.EDGEWISE_PICTURES ?? 'out/pictures';
const TITLE = 'Mill Lane water';
const CLAIM_COUNT = Object.values(CLAIMS).flat().length;

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);
test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1, reducedMotion: 'reduce' });

/** Where the project that one test leaves waits for the next. */
const kept = join(mkdtempSync(join(tmpdir(), 'edgewise-own-')), `${TITLE}.edgewise`);

async function take(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(FOLDER, `${name}.png`), caret: 'hide' });
}

/** The one relation of this label. */
function labelled({ relations }: Pick<Interchange, 'relations'>, label: string) {
  const [found, other] = relations.filter((each) => each.label === label);
  if (found === undefined || other !== undefined) throw new Error(`Not one “${label}”.`);
  return found;
}

test('three documents become a graph of cited relations', async ({
  page,
  serveProject,
  problems,
}) => {
  const start = projectFile(EMPTY, 'Start.edgewise');
  const { address } = await serveProject(start);
  await watch(page, new URL(address).origin, problems);
  await page.goto(address);
  const workspace = new Workspace(page);
  const { documents, reader, status } = workspace;
  await expect(page.getByRole('heading', { name: /is empty/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Alt+n');
  await expect(workspace.dialog('New project')).toBeVisible();
  await page.keyboard.type(TITLE);
  await page.keyboard.press('Enter');
  await new Projects(workspace).arrive(TITLE);
  await documents.drop(...FILES.map((file) => documents.file(file)));
  await documents.settled(FILES.length);
  await take(page, 'own-documents');
  await documents.add(FILES.length);

  let made = 0;
  for (const [title, claims] of Object.entries(CLAIMS)) {
    await workspace.search.open(title, 'Documents', title);
    for (const [at, claim] of claims.entries()) {
      await relate(workspace, claim);
      made += 1;
      await expect(reader.root).toContainText(`${at + 1} cited`);
      await expect(status).toContainText(`of ${made} relation`);
    }
  }
  await expect(status).toContainText('All quotes exact');
  await workspace.canvas.settled();
  await take(page, 'own-linked');
  const { relations, citations } = contentOf(join(dirname(start), `${TITLE}.edgewise`));
  expect(relations).toHaveLength(CLAIM_COUNT);
  expect(citations.map(({ verdict }) => verdict)).toEqual(relations.map(() => 'exact'));
  expect(labelled({ relations }, NOTHING_RECEIVED)).toMatchObject({
    negated: true,
    speaker: expect.any(String),
  });
  copyFileSync(join(dirname(start), `${TITLE}.edgewise`), kept);
});

/**
 * Selects the words, presses R, and answers each of the three fields: by Enter where what is proposed is right. How it
 * is said is accepted where the form proposes it from the words.
 */
async function relate(workspace: Workspace, { quote, says, manner = [] }: Claim): Promise<void> {
  const { page } = workspace;
  const linking = new Linking(page);
  const form = linking.relationForm;
  await linking.drag(quote);
  await page.keyboard.press('r');
  for (const name of manner) await form.getByRole('button', { name }).click();
  if (manner.length > 0) await form.getByRole('combobox', { name: 'Subject' }).focus();
  for (const [at, label] of ['Subject', 'Relation', 'Object'].entries()) {
    const field = form.getByRole('combobox', { name: label, exact: true });
    await expect(field).toBeFocused();
    const wanted = says[at] ?? '';
    if ((await field.getAttribute('placeholder')) !== wanted) await page.keyboard.type(wanted);
    await page.keyboard.press('Enter');
  }
  await expect(form).toHaveCount(0);
}

test('it is tidied: two names of one body, a contradiction, types and directions, all undone and redone', async ({
  openProject,
}) => {
  const before = contentOf(kept);
  const workspace = await openProject(kept);
  const { page, inspector } = workspace;
  const editing = new Editing(page);

  await workspace.goTo(WORKS);
  await workspace.command('Merge…');
  const merging = workspace.dialog('Merge entities');
  await merging.getByLabel('Also merge').fill(COMPANY);
  await merging.getByRole('option', { name: COMPANY }).click();
  await editing.answer('Merge entities', {}, 'Merge');
  await expect(inspector.heading).toHaveText(WORKS);
  await expect(editing.inspector.getByRole('list', { name: 'Aliases' })).toContainText(COMPANY);

  const [received, sent] = [
    `${HEALTH} – ${NOTHING_RECEIVED} – ${WORKS}`,
    `${WORKS} – ${SENT} – ${VIRTANEN}`,
  ];
  await workspace.goToRelation(received, NOTHING_RECEIVED);
  await expect(inspector.root).toContainText(VIRTANEN);
  await workspace.canvas.clickItem(relation(labelled(before, SENT).id), {
    modifiers: ['ControlOrMeta'],
  });
  await workspace.command('Record a tension…');
  await take(page, 'own-tension');
  await page.keyboard.type('Whether results were sent in November 2025.');
  await editing.answer('Record a tension', {}, 'Record');
  await workspace.panels.open('Tensions');
  await expect(page.getByText('Whether results were sent in November 2025.')).toBeVisible();

  await workspace.panels.open('Filters');
  await workspace.goTo('Carla Meyrink');
  await editing.change('name', 'Carla Meyrink-Haas');
  await expect(inspector.heading).toHaveText('Carla Meyrink-Haas');
  await workspace.goToRelation(sent, SENT);
  await workspace.command('Reverse direction');
  await expect(inspector.heading).toHaveText(`${VIRTANEN} – ${SENT} – ${WORKS}`);
  await workspace.undoes('Undo reverse “sent results to”');

  await editing.open('Relations');
  await editing.filter('Label', 'of');
  await editing.enterGrid();
  await page.keyboard.press('ControlOrMeta+a');
  await editing.table.getByRole('button', { name: 'Change type…' }).click();
  await editing.answer('Change type', { 'New type': 'position' }, 'Change type');
  await take(page, 'own-table');
  await editing.table.getByRole('button', { name: 'Close table' }).click();

  await expect(workspace.status).toContainText('All changes saved');
  const after = contentOf(kept);
  expect(quotesOf(after)).toEqual(quotesOf(before));
  expect(after.relations).toHaveLength(CLAIM_COUNT);
  await editing.allTheWay('Undo');
  expect(contentOf(kept)).toEqual(before);
  await editing.allTheWay('Redo');
  expect(contentOf(kept)).toEqual(after);
});
