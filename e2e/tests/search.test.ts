/** Finding things as one types. */
import { entity } from '../pages/canvas.ts';
import type { Workspace } from '../pages/workspace.ts';
import { bundled, entityNamed, nameOf } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();

test('an entity is found by the beginning of its name', async ({ workspace }) => {
  const { search } = workspace;
  await search.box.fill('hom');
  await expect(search.inGroup('Entities').first()).toContainText('Thomas Homan');
});

test('an entity is found by an alias', async ({ workspace }) => {
  const { search } = workspace;
  const cbp = entityNamed(project, 'CBP');
  await search.box.fill('Customs and Border');
  await expect(search.inGroup('Entities').first()).toContainText(cbp.name);
});

test('a relation is found by its words, and opens', async ({ workspace }) => {
  const { search, inspector } = workspace;
  await search.open('acting director', 'Relations', 'acting director of');
  await expect(inspector.heading).toHaveText('Thomas Homan – acting director of – ICE');
  await expect(inspector.quotes).not.toHaveCount(0);
});

test('a sentence is found by words from it, and opens where it stands', async ({ workspace }) => {
  const { search, reader, inspector } = workspace;
  const citation = project.citations.find(({ quote }) => quote.includes('moral turpitude'));
  await search.open('moral turpitude', 'Quotes', 'moral turpitude');
  await expect(reader.active.first()).toBeInViewport();
  await expect.poll(() => reader.activeText()).toContain('moral turpitude');
  expect(citation).toBeDefined();
  await expect(inspector.quotes.first()).toBeVisible();
});

test('a document is found by its title, and opens', async ({ workspace }) => {
  await workspace.search.open('heats up', 'Documents', 'Team Trump');
  await expect(workspace.reader.root).toContainText('Team Trump’s Fight With Sanctuary Cities');
});

test('the keyboard goes through the results: arrows, Enter, Esc', async ({ workspace }) => {
  const { search, inspector, page } = workspace;
  await page.keyboard.press('/');
  await expect(search.box).toBeFocused();
  // All at once: results for the beginning of the word are not what the arrows are about.
  await page.keyboard.insertText('sanctuary');
  const [first, second] = [search.options.nth(0), search.options.nth(1)];
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(search.options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(inspector.heading).toHaveText('Sanctuary cities');
  await expect(search.options).toHaveCount(0);
});

test('Enter right after typing takes the best match of all that was typed', async ({
  workspace,
  page,
}) => {
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('thomas homan');
  await page.keyboard.press('Enter');
  await expect(workspace.inspector.heading).toHaveText('Thomas Homan');
});

test('Esc closes the results, then clears, then goes to the graph', async ({ workspace }) => {
  const { search, canvas, page } = workspace;
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('ice');
  await expect(search.options.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search.options).toHaveCount(0);
  await expect(search.box).toHaveValue('ice');
  await page.keyboard.press('Escape');
  await expect(search.box).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(canvas.root).toBeFocused();
});

test('what nothing matches is said so, also where it looks like a query language', async ({
  workspace,
}) => {
  const { search, page } = workspace;
  for (const words of ['zxqw', '"', '%', 'NEAR(', 'a AND', '* OR -', '\\']) {
    await search.box.fill(words);
    await expect(
      page.getByText(`Nothing matches “${words}”`).or(search.options.first()),
    ).toBeVisible();
  }
  await search.box.fill('zxqw');
  await expect(page.getByText('Nothing matches “zxqw”')).toBeVisible();
});

test('going to an entity that is not shown brings it onto the canvas with its relations', async ({
  workspace,
}) => {
  const { canvas } = workspace;
  const absent = await firstAbsent(workspace);
  const before = await canvas.nodeCount();
  await workspace.goTo(absent.name);
  await expect.poll(() => canvas.nodeCount()).toBe(before + 1);
  const joined = project.relations.filter(
    ({ source, target }) => source === absent.id || target === absent.id,
  );
  for (const { id, source, target } of joined) {
    const other = source === absent.id ? target : source;
    const shown = await canvas.shows(entity(other));
    expect(await canvas.shows({ kind: 'relation', id }), nameOf(project, other)).toBe(shown);
  }
  await workspace.undoes(`Undo show ${absent.name}`);
  await expect.poll(() => canvas.nodeCount()).toBe(before);
});

async function firstAbsent({ canvas }: Workspace) {
  for (const one of project.entities.filter(({ name }) => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name))) {
    if (!(await canvas.shows(entity(one.id)))) return one;
  }
  throw new Error('Everything is on the canvas.');
}
