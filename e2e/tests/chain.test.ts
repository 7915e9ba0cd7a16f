/** A path as an argument: with footnotes to take along, and as a picture. */
import type { Workspace } from '../pages/workspace.ts';
import { bundled } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();

async function findPath(workspace: Workspace, from: string, to: string): Promise<void> {
  const { page } = workspace;
  await workspace.command('Find paths…');
  for (const [end, name] of [
    ['From', from],
    ['To', to],
  ] as const) {
    await page.getByRole('combobox', { name: end, exact: true }).fill(name);
    await page.getByRole('listbox', { name: end }).getByRole('option', { name }).first().click();
  }
  await expect(page.getByRole('list', { name: 'Evidence chain' }).first()).toBeVisible();
}

test('a chain says which hop is the weakest and why, and is copied as Markdown', async ({
  workspace,
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await findPath(workspace, 'Thomas Homan', 'Executive order of January 25');
  const chain = page.getByRole('list', { name: 'Evidence chain' }).first();
  await expect(chain.getByText('weakest hop')).toHaveCount(1);
  const reasons = chain.getByRole('list', { name: 'Why it is not stronger' }).first();
  await expect(reasons.getByRole('listitem')).not.toHaveCount(0);
  await expect(chain.locator('blockquote')).not.toHaveCount(0);
  const quotes = await chain.locator('blockquote').allTextContents();
  for (const quote of quotes) expect(project.citations.map((one) => one.quote)).toContain(quote);

  await page.getByRole('button', { name: 'Copy as Markdown' }).first().click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toMatch(/^\*\*From Thomas Homan to Executive order of January 25\*\*\n\n1\. /);
  quotes.forEach((quote, at) => {
    const footnote = markdown.split(`[^${at + 1}]: `)[1] ?? '';
    const words = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
    expect(words(footnote)).toContain(words(quote));
  });
});

test('a path becomes a figure of the path alone', async ({ workspace, page }) => {
  const { figure } = workspace;
  await findPath(workspace, 'Thomas Homan', 'Bill de Blasio');
  await page.getByRole('button', { name: 'Export as figure…' }).first().click();
  await expect(figure.preview).toBeVisible();
  await expect(figure.dialog.getByLabel('Show', { exact: true })).toHaveValue('selection');
  await figure.set('Format', 'svg');
  const { content } = await figure.save('SVG');
  const svg = content.toString();
  expect(svg).toContain('Homan');
  expect(svg).not.toContain('Breitbart');
});
