/** How two actors are connected, hop by hop, each with a quote. */
import { relation } from '../pages/canvas.ts';
import type { Workspace } from '../pages/workspace.ts';
import { bundled, sentenceOf } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();
const quotes = new Set(project.citations.map(({ quote }) => quote));

/** A hop's sentence, which stands between its number and its strength. */
const SENTENCE = 'p:first-child > span:nth-child(2)';

async function choose({ page }: Workspace, end: 'From' | 'To', name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: end, exact: true });
  await field.fill(name);
  await page.getByRole('listbox', { name: end }).getByRole('option', { name }).first().click();
  await expect(field).toHaveValue(name);
}

async function open(workspace: Workspace, from: string, to: string) {
  await workspace.command('Find paths…');
  await choose(workspace, 'From', from);
  await choose(workspace, 'To', to);
  const dialog = workspace.dialog('Find paths');
  return { dialog, paths: dialog.getByRole('list', { name: 'Paths' }).locator('> li') };
}

test('the shortest path, with the best quote of each hop', async ({ workspace }) => {
  const { dialog, paths } = await open(workspace, 'Thomas Homan', 'Bill de Blasio');
  await expect(paths.first()).toBeVisible();
  const hops = paths.first().locator('ol > li');
  await expect(hops.first()).toBeVisible();
  for (const hop of await hops.all()) {
    const quote = (await hop.locator('blockquote').textContent()) ?? '';
    expect(quotes.has(quote), quote).toBe(true);
    const sentence = (await hop.locator(SENTENCE).textContent()) ?? '';
    const read = project.relations.filter((one) => sentenceOf(project, one) === sentence);
    expect(read.length, sentence).toBeGreaterThan(0);
    expect(
      project.citations.some(
        (one) => one.quote === quote && read.some(({ id }) => id === one.relation),
      ),
    ).toBe(true);
  }
  const length = await hops.count();
  expect(length).toBeGreaterThan(0);
  expect(length).toBeLessThan(4);
  await expect(dialog).toContainText('shortest first');
});

test('all paths up to a length are more than the shortest ones', async ({ workspace }) => {
  const { dialog, paths } = await open(workspace, 'Thomas Homan', 'Bill de Blasio');
  await expect(paths.first()).toBeVisible();
  const shortest = await paths.count();
  await dialog.getByText('All up to 4 hops').click();
  await expect.poll(() => paths.count()).toBeGreaterThan(shortest);
});

test('a path shown on the canvas is there, selected, and undone in one step', async ({
  workspace,
}) => {
  const { canvas, status } = workspace;
  const { dialog, paths } = await open(workspace, 'Marty Walsh', 'Alisyn Camerota');
  const hops = paths.first().locator('ol > li').locator(SENTENCE);
  await expect(hops.first()).toBeVisible();
  const sentences = await hops.allTextContents();
  const before = await canvas.nodeCount();
  await dialog.getByRole('button', { name: 'Show on canvas' }).first().click();
  await expect(dialog).toBeHidden();
  await expect(status).toContainText(`${2 * sentences.length + 1} selected`);
  const shown = project.relations.filter((one) => sentences.includes(sentenceOf(project, one)));
  expect(shown.length).toBeGreaterThan(0);
  for (const { id } of shown) await expect.poll(() => canvas.shows(relation(id)), id).toBe(true);
  await workspace.undoes('Undo show path from Marty Walsh to Alisyn Camerota');
  await expect.poll(() => canvas.nodeCount()).toBe(before);
});

test('ends can be swapped, and the same end twice is refused in words', async ({ workspace }) => {
  const { page } = workspace;
  const { dialog } = await open(workspace, 'Thomas Homan', 'ICE');
  await dialog.getByRole('button', { name: 'Swap ends' }).click();
  await expect(page.getByRole('combobox', { name: 'From', exact: true })).toHaveValue('ICE');
  await choose(workspace, 'From', 'Thomas Homan');
  await expect(dialog).toContainText('Choose two different entities.');
});

test('from two selected entities one goes straight to the paths between them', async ({
  workspace,
}) => {
  await workspace.goTo('Thomas Homan');
  await workspace.page.keyboard.press('Escape');
  await workspace.inspector.root.getByRole('button', { name: 'Find paths…' }).click();
  await expect(workspace.page.getByRole('combobox', { name: 'From', exact: true })).toHaveValue(
    'Thomas Homan',
  );
});
