/**
 * A newcomer's walk: from a PDF of twenty pages and an empty project to the first edge with its quote, every action
 * counted. The pictures on the way go to `out/pictures`, or to the folder that EDGEWISE_PICTURES names.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY } from '../../graph-data/model/interchange.ts';
import { Linking } from '../pages/linking.ts';
import { Workspace } from '../pages/workspace.ts';
import { projectFile } from '../support/content.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';

const FOLDER = process.env.EDGEWISE_PICTURES ?? 'out/pictures';
const REPORT = join(import.meta.dirname, '../fixtures/flood-inquiry.pdf');
const QUOTE = 'Halvorsen & Pike Ltd holds the contract for the drainage of Thornby since 2021.';
const PROPOSALS = [
  ['Subject', 'Halvorsen & Pike Ltd'],
  ['Relation', 'holds the contract for the drainage of'],
  ['Object', 'Thornby'],
] as const;
const MOST_ACTIONS = 10;

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1, reducedMotion: 'reduce' });

test('from a PDF of twenty pages to a first cited edge', async ({
  page,
  serveProject,
  problems,
}) => {
  const { address } = await serveProject(projectFile(EMPTY, 'Flood inquiry.edgewise'));
  await watch(page, new URL(address).origin, problems);
  await page.goto(address);
  await expect(page.getByRole('heading', { name: '“Flood inquiry” is empty' })).toBeVisible();
  const { documents, canvas, inspector, reader } = new Workspace(page);
  const linking = new Linking(page);
  const form = linking.relationForm;
  let actions = 0;
  const act = async (action: () => Promise<void>): Promise<void> => {
    actions += 1;
    await action();
  };
  mkdirSync(FOLDER, { recursive: true });
  const take = async (name: string) => {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(FOLDER, `${name}.png`), caret: 'hide' });
  };

  await act(() => documents.drop(documents.file(REPORT)));
  await documents.settled(1);
  await act(() => documents.add(1));
  await expect(reader.root).toContainText('Flood Inquiry Committee');
  await expect(linking.ghost('Halvorsen & Pike Ltd')).toBeVisible();

  await act(() => linking.drag(QUOTE));
  await expect(linking.bar.getByRole('button', { name: /^Relation/ })).toBeVisible();
  await take('first-edge-passage');
  await act(() => linking.bar.getByRole('button', { name: /^Relation/ }).click());
  for (const [label, proposal] of PROPOSALS) {
    const field = form.getByRole('combobox', { name: label, exact: true });
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('placeholder', proposal);
    if (label === 'Subject') await take('first-edge-form');
    await act(() => page.keyboard.press('Enter'));
  }

  await expect(inspector.heading).toHaveText(
    'Halvorsen & Pike Ltd – holds the contract for the drainage of – Thornby',
  );
  await expect(inspector.quotes).toHaveText([QUOTE]);
  await expect.poll(() => canvas.nodeCount()).toBe(2);
  await expect(linking.text.locator('mark')).toHaveText([QUOTE]);
  await canvas.settled();
  await take('first-edge-done');
  expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
});
