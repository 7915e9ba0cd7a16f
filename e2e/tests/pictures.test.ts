/**
 * Pictures of the window for the README and the guide, to `out/pictures`, or to the folder that
 * EDGEWISE_PICTURES names: `npm run pictures` makes those in `docs/images` anew.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { relation } from '../pages/canvas.ts';
import { Editing } from '../pages/editing.ts';
import { Importing } from '../pages/importing.ts';
import { Projects } from '../pages/projects.ts';
import type { Workspace } from '../pages/workspace.ts';
import { bundled } from '../support/data.ts';
import { copyOfBundled } from '../support/projects.ts';
import { expect, test } from '../support/test.ts';

const FOLDER = process.env.EDGEWISE_PICTURES ?? 'out/pictures';
const MOST_BYTES = 400 * 1024;

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1, reducedMotion: 'reduce' });

function titleOf(id: string): string {
  return bundled().documents.find((one) => one.id === id)?.title ?? '';
}

async function take({ page, canvas }: Workspace, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.png`);
  await page.mouse.move(720, 2);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await canvas.settled();
  let before: Buffer = Buffer.alloc(0);
  await expect
    .poll(async () => {
      const now = await page.screenshot({ path, caret: 'hide' });
      const still = now.equals(before);
      before = now;
      return still;
    }, 'nothing moves any more')
    .toBe(true);
  expect(statSync(path).size).toBeLessThan(MOST_BYTES);
}

test('the overview, light and dark', async ({ workspace }) => {
  await take(workspace, 'overview');
  await workspace.command('Dark theme');
  await take(workspace, 'overview-dark');
});

test('an edge, its quote and its document', async ({ workspace }) => {
  await workspace.goTo('Thomas Homan');
  await workspace.search.open('acting director', 'Relations', 'acting director of');
  await workspace.inspector.openInDocument();
  await expect(workspace.reader.active.first()).toBeInViewport();
  await workspace.search.box.fill('');
  await take(workspace, 'relation-and-document');
});

test('paths between two actors', async ({ workspace }) => {
  const { page } = workspace;
  await workspace.goTo('Thomas Homan');
  await workspace.search.box.fill('');
  await workspace.inspector.root.getByRole('button', { name: 'Find paths…' }).click();
  await page.getByRole('combobox', { name: 'To', exact: true }).fill('Bill de Blasio');
  await page.getByRole('option', { name: 'Bill de Blasio' }).first().click();
  await expect(workspace.dialog('Find paths').locator('blockquote').first()).toBeVisible();
  await take(workspace, 'paths');
});

test('two sources side by side, and a round of fact-checking', async ({ workspace }) => {
  const { panels, factCheck } = workspace;
  await panels.open('Sources');
  await panels.compare(titleOf('de-blasio-cnn'), titleOf('op-ed-review'));
  await expect(panels.sources.getByRole('list', { name: 'What they tell' })).toBeVisible();
  await take(workspace, 'two-sources');
  await panels.sources.getByRole('button', { name: 'Show all sources' }).click();
  await panels.open('Tensions');
  await factCheck.begin();
  await factCheck.signAs('Ada Reader');
  await take(workspace, 'fact-check');
});

test('the dialog that opens a project', async ({ openProject }) => {
  const workspace = await openProject(copyOfBundled(undefined, 'investigations-'));
  const projects = new Projects(workspace);
  for (const name of ['Deportation contracts', 'Detention centres']) await projects.create(name);
  await projects.browse();
  await projects.choose('Sanctuary cities');
  await workspace.canvas.waitUntilDrawn();
  await projects.browse();
  await take(workspace, 'open-project');
});

test('saved views, and a story', async ({ workspace }) => {
  const { views, page, canvas } = workspace;
  await views.open();
  await views.show('The order of January 25');
  await canvas.settled();
  await take(workspace, 'views');
  await page.keyboard.press('F9');
  await expect(views.title).toHaveText('The order of January 25');
  await page.keyboard.press('PageDown');
  await expect(views.title).toHaveText('Money as a lever');
  await canvas.clickItem(relation('walsh-not-intimidated'));
  await expect(workspace.inspector.root.locator('blockquote').first()).toBeVisible();
  await take(workspace, 'story');
});

test('documents on their way in', async ({ workspace }) => {
  const { documents } = workspace;
  const letter = 'Letter to the editor\n\nSir – the wall leaks. Twice a day, on “dry” days.';
  const [known] = bundled().documents;
  await documents.drop(
    documents.file(join(import.meta.dirname, '../fixtures/flood-inquiry.pdf')),
    { name: 'letter.txt', content: letter },
    { name: 'again.txt', content: known?.text ?? '' },
    { name: 'scan.pdf', content: '%PDF-1.7' },
  );
  await documents.settled(4);
  await take(workspace, 'add-documents');
  await documents.adding.getByRole('button', { name: 'Cancel', exact: true }).click();
});

test('editing a relation, the table, types and duplicates', async ({ openProject }) => {
  const workspace = await openProject(copyOfBundled());
  const { page } = workspace;
  const editing = new Editing(page);
  await workspace.goToRelation('Thomas Homan – acting director of – ICE', 'acting director of');
  await workspace.search.box.fill('');
  await editing.inspector.getByRole('button', { name: 'Edit details' }).click();
  await take(workspace, 'editing');
  await editing.open('Relations');
  await editing.filter('Label', 'deport');
  await editing.sortBy('From');
  await editing.enterGrid();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await take(workspace, 'table');
  await editing.table.getByRole('button', { name: 'Close table' }).click();
  await workspace.command('Types…');
  await editing.types.getByLabel('Colour of group').fill('#b0267a');
  await editing.types.getByLabel('Icon of group').selectOption('flag');
  await expect(editing.types.getByLabel('Icon of group')).toHaveValue('flag');
  await expect(editing.types.getByRole('button', { name: 'Usual looks for group' })).toBeEnabled();
  await take(workspace, 'types');
  await page.keyboard.press('Escape');
  await workspace.command('Find duplicates…');
  await expect(editing.duplicates.getByText(/\d+ of \d+ pairs/)).toBeVisible();
  await take(workspace, 'duplicates');
});

test('the import dialog', async ({ workspace, page }) => {
  const importing = new Importing(page);
  await importing.open();
  await importing.choose({
    name: 'registrations.csv',
    content: `Who;Whom;How;Words;Register;Page;Clerk
Ann Berg;Northern Detention Ltd;lobbies for;Ann Berg registered for Northern Detention Ltd.;Register 2017;https://example.org/1;JT
Ann Berg;Thomas Homan;met;Ms Berg met Mr Homan on two days in March.;Register 2017;https://example.org/1;JT
;Thomas Homan;met;;;;
Lee Marsh;New York City;lobbied;Mr Marsh ended his work for the City in 2014.;Register 2014;https://example.org/2;AK
`,
  });
  await importing.setting('Rows are').selectOption('edges');
  const columns = {
    Who: 'source',
    Whom: 'target',
    How: 'label',
    Words: 'quote',
    Register: 'document',
  };
  for (const [name, field] of Object.entries({ ...columns, Page: 'url' })) {
    await importing.column(name).selectOption(field);
    await expect(importing.column(name)).toHaveValue(field);
  }
  await importing.counted();
  await take(workspace, 'import');
});

test('the figure dialog', async ({ workspace }) => {
  await workspace.figure.open();
  await take(workspace, 'export-figure');
});
