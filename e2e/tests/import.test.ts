/** Data of other programs: looked at, said what it is, brought in, taken back; and the project written for others. */
import { entity } from '../pages/canvas.ts';
import { Exporting } from '../pages/exporting.ts';
import { Importing } from '../pages/importing.ts';
import type { Workspace } from '../pages/workspace.ts';
import { bundled, entityNamed } from '../support/data.ts';
import { copyOfBundled } from '../support/projects.ts';
import { expect, test } from '../support/test.ts';

const LOBBY = {
  name: 'lobby.csv',
  content: `Lobbyist;Client;How;Filing text;Register
Ann Ärgerlich;Blue Holdings;lobbies for;Ann Ärgerlich registered for Blue Holdings.;Register 2017
Zoë Quill;Thomas Homan;met;Ms Quill met Mr Homan twice.;Register 2017
;Nobody;met;;
`,
};
const COLUMNS = {
  Lobbyist: 'source',
  Client: 'target',
  How: 'label',
  'Filing text': 'quote',
  Register: 'document',
} as const;

/** How far apart two entities stand, whatever the camera does. */
async function gap({ canvas }: Workspace): Promise<{ x: number; y: number }> {
  const [a, b] = await Promise.all(
    ['Thomas Homan', 'Donald Trump'].map((name) =>
      canvas.placeOf(entity(entityNamed(bundled(), name).id)),
    ),
  );
  const zoom = await canvas.zoom();
  return { x: ((a?.x ?? 0) - (b?.x ?? 0)) / zoom, y: ((a?.y ?? 0) - (b?.y ?? 0)) / zoom };
}

test('an edge list: said what its columns are, imported, shown, undone and redone', async ({
  openProject,
  page,
}) => {
  const workspace = await openProject(copyOfBundled());
  const importing = new Importing(page);
  const before = bundled().entities.length;
  await importing.open();
  await importing.choose(LOBBY);
  await expect(importing.status).toContainText('names neither source and target nor a name');
  await expect(importing.start).toBeDisabled();
  await importing.setting('Rows are').selectOption('edges');
  for (const [name, field] of Object.entries(COLUMNS)) {
    await importing.column(name).selectOption(field);
    await expect(importing.column(name)).toHaveValue(field);
  }
  await importing.counted();
  await expect(importing.status).toContainText('3 entities, 2 relations, 2 quotes, 1 document');
  await expect(importing.sentences.first()).toContainText(
    'Ann Ärgerlich – lobbies for – Blue Holdings',
  );
  await expect(importing.sentences.first().locator('blockquote')).toHaveText(
    'Ann Ärgerlich registered for Blue Holdings.',
  );
  await expect(importing.refused).toHaveText(['Row 4 the source is empty']);
  await importing.start.click();
  await expect(importing.dialog).toContainText('2 of 3 rows stored, 1 not.');
  expect(await importing.saveRefused()).toBe(
    'file,line,problem\r\nlobby.csv,4,the source is empty\r\n',
  );
  await importing.close();
  await expect(workspace.outline.getByRole('treeitem', { name: /Blue Holdings/ })).toBeVisible();
  await expect(workspace.status).toContainText(`of ${before + 3} entities`);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(workspace.status).toContainText(`of ${before} entities`);
  await expect(workspace.outline.getByRole('treeitem', { name: /Blue Holdings/ })).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(workspace.status).toContainText(`of ${before + 3} entities`);
});

test('by keyboard alone, and nothing placed is moved', async ({ openProject, page }) => {
  const workspace = await openProject(copyOfBundled());
  const importing = new Importing(page);
  const before = await gap(workspace);
  const nodes = await workspace.canvas.nodeCount();
  await importing.open();
  await importing.choose({
    name: 'edges.csv',
    content: 'source,target,label\nThomas Homan,Keyboard User,met\n',
  });
  await importing.counted();
  for (let presses = 0; presses < 40; presses++) {
    if (await importing.start.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(importing.dialog).toContainText('1 of 1 row stored.');
  // What had the keyboard is gone.
  await expect(importing.dialog.getByRole('button', { name: 'Done' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(importing.dialog).toBeHidden();
  await expect.poll(() => workspace.canvas.nodeCount()).toBe(nodes + 1);
  await workspace.canvas.settled();
  const after = await gap(workspace);
  expect(Math.abs(after.x - before.x) + Math.abs(after.y - before.y)).toBeLessThan(2);
});

test('a file that is no table says so, and a dropped one is looked at', async ({
  openProject,
  page,
}) => {
  const workspace = await openProject(copyOfBundled());
  const importing = new Importing(page);
  await importing.drop({ name: 'graph.graphml', content: '<!DOCTYPE x><graphml/>' });
  await expect(importing.dialog).toBeVisible();
  await expect(importing.status).toContainText('“graph.graphml”: ');
  await expect(importing.status).toContainText('DOCTYPE');
  await expect(importing.start).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(importing.dialog).toBeHidden();
  await expect(workspace.status).toContainText(`of ${bundled().entities.length} entities`);
});

test('a long import is cancelled, and the project is as it was', async ({ openProject, page }) => {
  const workspace = await openProject(copyOfBundled());
  const importing = new Importing(page);
  const lines = Array.from({ length: 60_000 }, (_, at) => `Person ${at},Place ${at % 999},went to`);
  await importing.open();
  await importing.choose({ name: 'long.csv', content: `source,target,label\n${lines.join('\n')}` });
  await expect(importing.sentences.first()).toContainText('Person 0 – went to – Place 0');
  await importing.start.click();
  const cancel = importing.dialog.getByRole('button', { name: 'Cancel the import' });
  await expect(importing.dialog.getByRole('status')).toContainText('rows');
  await cancel.click();
  await expect(importing.dialog).toContainText('Cancelled; the project is as it was before.');
  await importing.close();
  await expect(workspace.status).toContainText(`of ${bundled().entities.length} entities`);
});

test('an export says what a format cannot hold, and how much of the project it is', async ({
  openProject,
  page,
}) => {
  await openProject(copyOfBundled());
  const exporting = new Exporting(page);
  await exporting.open();
  await exporting.choose('Spreadsheet: relations (CSV)');
  await expect(exporting.losses).toContainText(`${bundled().tensions.length} tensions`);
  await exporting.choose('GEXF');
  await expect(exporting.losses).not.toContainText('tensions');
  await exporting.choose('Spreadsheet: entities (CSV)');
  await exporting.choose('What is visible');
  const { name, content } = await exporting.save();
  expect(name).toBe('Sanctuary cities.csv');
  expect(content).toContain('Thomas Homan');
  expect(content.trim().split('\n').length).toBeLessThan(bundled().entities.length);
});
