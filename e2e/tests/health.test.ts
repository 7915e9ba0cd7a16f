/** Evidence as a whole: the same numbers as the command line's, and both sides of every tension. */
import { z } from 'zod';
import type { Workspace } from '../pages/workspace.ts';
import { bundled, citationsOf, relationsWhere, sentenceOf } from '../support/data.ts';
import { BUNDLED, edgewise } from '../support/projects.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();

/** What the command line says of every quote. */
function commandLine() {
  const checked = z.object({ checked: z.number(), failures: z.array(z.unknown()) });
  const stats = z.object({
    verdicts: z.array(z.object({ value: z.string(), count: z.number() })),
    project: z.object({ uncited: z.number(), relations: z.number() }),
  });
  return {
    ...checked.parse(JSON.parse(edgewise('check', BUNDLED, '--json'))),
    ...stats.parse(JSON.parse(edgewise('stats', BUNDLED, '--json'))),
  };
}

/** The numbers of the panel by their names. */
async function counts({ panels }: Workspace): Promise<Map<string, number>> {
  const rows = panels.evidence.locator('dl > div, fieldset > label');
  await expect(rows.first()).toBeVisible();
  const read = await rows.evaluateAll((all) =>
    all.map((row) => {
      const [name, number] = [...row.children].filter(({ tagName }) => tagName !== 'INPUT');
      return [name?.textContent ?? '', Number(number?.textContent?.replace(',', ''))] as const;
    }),
  );
  return new Map(read);
}

test('the panel counts what the command line counts', async ({ workspace }) => {
  const { panels } = workspace;
  await panels.open('Evidence');
  const shown = await counts(workspace);
  const { checked, failures, verdicts, project: told } = commandLine();
  await expect(panels.evidence).toContainText(`${checked} quotes checked`);
  await expect(panels.evidence).toContainText(`Of ${told.relations} relations`);
  for (const { value, count } of verdicts)
    expect(shown.get(value.charAt(0).toUpperCase() + value.slice(1)), value).toBe(count);
  expect(shown.get('Quotes that are not exact')).toBe(failures.length);
  expect(shown.get('Without a citation')).toBe(told.uncited);
  const disputed = new Set(project.tensions.flatMap(({ relations }) => relations));
  expect(shown.get('Disputed')).toBe(disputed.size);
  expect(shown.get('Not reviewed')).toBe(project.relations.length);
});

test('what is disputed is one click away', async ({ workspace }) => {
  const { panels, inspector } = workspace;
  await panels.open('Evidence');
  await panels.evidence.getByText('Disputed', { exact: true }).first().click();
  const rows = panels.evidence.getByRole('list', { name: 'Relations: disputed' });
  await rows.getByRole('button').first().click();
  await expect(inspector.root.getByText('disputed', { exact: true }).first()).toBeVisible();
  await expect(inspector.root).toContainText('In tension with');
});

test('checking again shows how far it has come, and says the same', async ({ workspace, page }) => {
  const { panels } = workspace;
  await panels.open('Evidence');
  const before = await counts(workspace);
  // The work may be over before anyone could look: what is shown meanwhile is noted in the page.
  await page.evaluate(() => {
    const note = () => {
      if (document.querySelector('progress[aria-label="Checking quotes"]'))
        document.documentElement.dataset.progress = 'shown';
    };
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true });
  });
  await panels.evidence.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByText(`All ${project.citations.length} quotes are exact.`)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-progress', 'shown');
  await expect(panels.evidence.getByRole('button', { name: 'Check again' })).toBeVisible();
  await expect.poll(() => counts(workspace)).toEqual(before);
});

test('a tension shows both sides with their words, and both on the canvas', async ({
  workspace,
}) => {
  const { panels, canvas } = workspace;
  await panels.open('Tensions');
  const { tensions } = project;
  await expect(panels.tensions.getByRole('heading', { level: 2 })).toHaveText(
    `${tensions.length} tensions`,
  );
  const cards = panels.tensions.getByRole('article');
  const note = (await cards.first().getByRole('heading').textContent()) ?? '';
  const tension = tensions.find((one) => one.note === note);
  const sides = relationsWhere(project, ({ id }) => tension?.relations.includes(id) ?? false);
  expect(sides).toHaveLength(2);
  await expect(cards.first().locator('blockquote').first()).toBeVisible();
  const quotes = await cards.first().locator('blockquote').allTextContents();
  for (const side of sides) {
    await expect(cards.first()).toContainText(sentenceOf(project, side));
    expect(citationsOf(project, side).some(({ quote }) => quotes.includes(quote))).toBe(true);
  }
  await cards.first().getByRole('button', { name: 'Show both on canvas' }).click();
  for (const { id } of sides)
    await expect.poll(() => canvas.shows({ kind: 'relation', id })).toBe(true);
  await expect(workspace.status).toContainText('2 selected');
});
