/** Documents on their way into a project: pasted, dropped, chosen; looked over, added, taken back, deleted. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled } from '../support/data.ts';
import { copyOfBundled } from '../support/projects.ts';
import { expect, test } from '../support/test.ts';

const REPORT = join(import.meta.dirname, '../fixtures/flood-inquiry.pdf');
const TITLE = 'Report of the Flood Inquiry Committee';
const LETTER = 'Letter to the editor\n\nSir – the wall  leaks.\n\tTwice a day, on “dry” days.\n';

test('a pasted text is looked over, added to the letter, taken back and made again', async ({
  openProject,
  page,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { documents, reader } = workspace;
  const before = bundled().documents.length;
  await documents.paste({ 'text/plain': LETTER });
  await documents.settled(1);
  await expect(documents.field('Title')).toHaveValue('Letter to the editor');
  await documents.field('Publisher').fill('The Thornby Echo');
  await documents.field('Published').fill('last week');
  await expect(documents.adding).toContainText('Write the date as 2017-01-25, 2017-01 or 2017.');
  await expect(documents.adding.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
  await documents.field('Published').fill('2026-05');
  await documents.add(1);
  await expect(reader.root.getByRole('heading')).toHaveText('Letter to the editor');
  await expect.poll(() => reader.text()).toBe(LETTER);
  await expect(reader.root).toContainText('The Thornby Echo · author not given · May 2026');

  await workspace.undoes('Undo add “Letter to the editor”');
  await workspace.command('Documents…');
  await expect(documents.rows).toHaveCount(before);
  await page.keyboard.press('Escape');
  await workspace.redo.click();
  await workspace.command('Documents…');
  await expect(documents.rows).toHaveCount(before + 1);
  await page.reload();
  await workspace.canvas.waitUntilDrawn();
  await workspace.command('Documents…');
  await documents
    .row('Letter to the editor')
    .getByRole('button', { name: 'Letter to' })
    .first()
    .click();
  await expect.poll(() => reader.text()).toBe(LETTER);
});

test('a PDF of twenty pages is dropped, read and kept; its original comes out byte for byte', async ({
  openProject,
  page,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { documents, reader } = workspace;
  await documents.drop(documents.file(REPORT));
  await documents.settled(1);
  await expect(documents.item(TITLE)).toContainText('20 pages · 1 note');
  await expect(documents.field('Title')).toHaveValue(TITLE);
  await expect(documents.field('Published')).toHaveValue('2026-05-28');
  await expect(documents.adding).toContainText('Running heads and page numbers were left out.');
  await expect(documents.preview).toContainText('The committee was appointed on 2 February 2026');
  await documents.add(1);
  const words = 'Thornby since 2021. The contract was awarded without a second tender';
  await expect.poll(() => reader.text()).toContain(words);
  const text = await reader.text();
  expect(text.split('\f')).toHaveLength(20);

  await workspace.command('Documents…');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    documents
      .row(TITLE)
      .getByRole('button', { name: `Save the original of ${TITLE}` })
      .click(),
  ]);
  expect(download.suggestedFilename()).toBe('flood-inquiry.pdf');
  expect(readFileSync(await download.path()).equals(readFileSync(REPORT))).toBe(true);
});

test('a page says what it is; the same text again is named and left out', async ({
  openProject,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { documents, reader } = workspace;
  const story = 'The wall of the quay has been leaking since January, the council said on Monday. ';
  const content = `<html><head><title>Quay leaks | Echo</title><meta property="og:site_name" content="Echo">
    <meta name="author" content="Ada Reader"><meta property="article:published_time" content="2026-01-20T08:00Z">
    <link rel="canonical" href="https://echo.example/quay"></head><body><nav>News Sport</nav>
    <article><h1>Quay leaks</h1><p>${story.repeat(4)}</p></article><footer>Imprint</footer></body></html>`;
  await documents.drop({ name: 'quay.html', content });
  await documents.settled(1);
  const expected = { Title: 'Quay leaks', Author: 'Ada Reader', Publisher: 'Echo' };
  for (const [name, value] of Object.entries(expected)) {
    await expect(documents.field(name)).toHaveValue(value);
  }
  await expect(documents.field('Published')).toHaveValue('2026-01-20');
  await expect(documents.field('Address')).toHaveValue('https://echo.example/quay');
  await documents.add(1);
  await expect.poll(() => reader.text()).toBe(`Quay leaks\n\n${story.repeat(4).trim()}`);

  await documents.drop({ name: 'again.html', content });
  await documents.settled(1);
  await expect(documents.item('Quay leaks')).toContainText('Already in the project');
  await expect(documents.item('Quay leaks').getByRole('checkbox')).not.toBeChecked();
  await expect(documents.adding.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
  await documents.adding.getByRole('button', { name: 'Quay leaks', exact: true }).click();
  await expect(documents.adding).toBeHidden();
  await expect(reader.root.getByRole('heading')).toHaveText('Quay leaks');
});

test('a folder is read with what lies in it; what cannot be read is named; all is one step', async ({
  openProject,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { documents } = workspace;
  const folder = join(mkdtempSync(join(tmpdir(), 'edgewise-e2e-')), 'papers');
  mkdirSync(join(folder, 'inner'), { recursive: true });
  writeFileSync(join(folder, 'letter.txt'), LETTER);
  writeFileSync(
    join(folder, 'inner', 'note.md'),
    '---\ntitle: A note\nauthor: Ben\n---\nIt *leaks*.',
  );
  writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7');
  writeFileSync(join(folder, 'picture.png'), 'PNG');
  await workspace.page.keyboard.press('ControlOrMeta+Shift+d');
  await documents.adding.getByLabel('Folder of documents').setInputFiles(folder);
  await documents.settled(3);
  await expect(documents.adding).toContainText('Left out, as it is no document: picture.png');
  await documents.item('broken.pdf').getByRole('button', { name: 'broken.pdf' }).first().click();
  await expect(documents.adding.getByRole('alert')).toHaveText(
    '“broken.pdf”: it is no PDF, or a damaged one; open it and save it again.',
  );
  await documents.add(2);
  await workspace.command('Documents…');
  await expect(documents.row('A note')).toContainText('Ben');
  await expect(documents.row('A note')).toContainText('Not cited');
  await workspace.page.keyboard.press('Escape');
  await workspace.undoes('Undo add 2 documents');
  await workspace.command('Documents…');
  await expect(documents.rows).toHaveCount(bundled().documents.length);
});

test('reading is cancelled, and the rest goes on', async ({ openProject }) => {
  const workspace = await openProject(copyOfBundled());
  const { documents } = workspace;
  const long = {
    name: 'long.html',
    content: '<title>Long</title><b>It</b> leaks. ',
    times: 200_000,
  };
  await documents.drop(long, { name: 'short.txt', content: LETTER });
  await expect(documents.item('long.html').getByRole('progressbar')).toBeVisible();
  await documents.item('long.html').getByRole('button', { name: 'Cancel long.html' }).click();
  await documents.settled(1);
  await expect(documents.item('Letter to the editor')).toContainText('14 words');
  await documents.adding.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(documents.adding).toBeHidden();
  await expect(workspace.undo).toHaveAccessibleName('Undo');
});

test('details are changed, and a cited document goes with its citations, which come back', async ({
  openProject,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { documents, page } = { documents: workspace.documents, page: workspace.page };
  const project = bundled();
  const [document] = project.documents;
  const title = document?.title ?? '';
  const cited = project.citations.filter((citation) => citation.document === document?.id).length;
  await workspace.command('Documents…');
  const row = documents.row(title);
  await row.getByRole('button', { name: `Edit details of ${title}` }).click();
  await row.getByRole('textbox', { name: 'Author' }).fill('Somebody Else');
  await row.getByRole('button', { name: 'Save details' }).click();
  await expect(row).toContainText('Somebody Else');
  await expect(row.getByRole('textbox')).toHaveCount(0);

  await row.getByRole('button', { name: `Delete ${title}` }).click();
  await row.getByRole('button', { name: `Delete with ${cited} citations` }).click();
  await expect(row).toHaveCount(0);
  await page.keyboard.press('Escape');
  await workspace.undo.click();
  await workspace.command('Documents…');
  await expect(row).toContainText(`${cited} citations`);
});
