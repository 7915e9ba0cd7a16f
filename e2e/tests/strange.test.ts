/** Names that break programs, and projects that are empty, uncited or not to be written. */

import { EMPTY } from '../../graph-data/model/interchange.ts';
import { relation } from '../pages/canvas.ts';
import type { Workspace } from '../pages/workspace.ts';
import { projectFile, quoteAt, starOf } from '../support/content.ts';
import { expect, test } from '../support/test.ts';

const ATTACK = '<img src=x onerror="window.pwned=1">';
const NAMES = [
  ATTACK,
  '100 % of “them” & \'others\' \\ "more"',
  '👩‍👩‍👧‍👦 and 🏳️‍🌈 in 𝒮anctuary',
  'שלום עולם، مرحبا بالعالم',
  '__proto__',
  '$(7*7) {{constructor}} javascript:alert(1)',
  `Long ${'x'.repeat(9_990)} end`,
  `Wide ${'word '.repeat(1_990)}`.trim(),
  'Zalgo z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
];

async function overflow({ page }: Workspace): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

test('names are shown to the letter everywhere, and nothing runs or overflows', async ({
  openProject,
}) => {
  const workspace = await openProject(projectFile(starOf(NAMES, new Set())));
  const { canvas, inspector, page, reader, filters, figure } = workspace;
  await expect.poll(() => canvas.nodeCount()).toBe(NAMES.length);
  for (const [at, name] of NAMES.entries()) {
    await canvas.clickItem({ kind: 'entity', id: `e${at}` });
    await expect.poll(() => inspector.heading.textContent()).toBe(name);
    expect(await overflow(workspace), name.slice(0, 30)).toBeLessThanOrEqual(0);
    if (at === 0) continue;
    await canvas.clickItem(relation(`r${at}`));
    await expect(inspector.quotes).toHaveText([quoteAt(NAMES, at)]);
  }
  await canvas.clickItem({ kind: 'entity', id: 'e6' });
  await page.keyboard.press('ControlOrMeta+h');
  await expect(workspace.undo).toHaveAccessibleName(/^Undo hide Long x+…$/);
  await filters.unfold('Said by');
  await canvas.clickItem(relation('r1'));
  await expect(inspector.quotes).toHaveText([quoteAt(NAMES, 1)]);
  await inspector.openInDocument();
  await expect.poll(() => reader.activeText()).toBe(quoteAt(NAMES, 1));
  await figure.open();
  await figure.set('Format', 'svg');
  const { content } = await figure.save('SVG');
  expect(content.toString('utf8')).not.toContain('<img');
  expect(await overflow(workspace)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined();
});

test('strange names are found by search', async ({ openProject }) => {
  const workspace = await openProject(projectFile(starOf(NAMES, new Set())));
  const { search } = workspace;
  for (const [words, at] of [
    ['100 %', 1],
    ['𝒮anctuary', 2],
    ['שלום', 3],
    ['مرحبا', 3],
    ['__proto__', 4],
    ['img src', 0],
  ] as const) {
    await search.box.fill(words);
    const name = NAMES[at] ?? '';
    await expect(
      search
        .inGroup('Entities')
        .filter({ hasText: name.slice(0, 30) })
        .first(),
    ).toBeVisible();
  }
  expect(await overflow(workspace)).toBeLessThanOrEqual(0);
});

test('a relation without a citation is counted and said to have none', async ({ openProject }) => {
  const names = ['Ann', 'Ben', 'Cleo'];
  const workspace = await openProject(projectFile(starOf(names, new Set([2]))));
  const { canvas, inspector, search, status } = workspace;
  await expect(status).toContainText('1 relation uncited');
  await expect(canvas.legend.getByText('Without a citation')).toBeVisible();
  await search.open('knows Cleo', 'Relations', 'knows Cleo');
  await expect(inspector.root).toContainText('Nothing is cited for this relation yet.');
  await search.open('knows Ben', 'Relations', 'knows Ben');
  await expect(inspector.quotes).toHaveText([quoteAt(names, 1)]);
});

test('an empty project says that it is empty', async ({ page, serveProject }) => {
  const { address } = await serveProject(projectFile(EMPTY, 'Empty.edgewise'));
  await page.goto(address);
  await expect(page.getByRole('heading', { name: '“Empty” is empty' })).toBeVisible();
  const status = page.getByRole('status').first();
  await expect(status).toContainText('0 of 0 entities');
  // Nothing good is said of what there is not.
  await expect(status).toContainText('No quotes yet');
  await status.getByText('No quotes yet').click();
  await expect(page.getByText('There are no relations yet.')).toBeVisible();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector).toContainText('Nothing is in this project yet.');
  await inspector.getByRole('button', { name: 'Add documents' }).click();
  await expect(page.getByRole('dialog', { name: 'Add documents' })).toBeVisible();
});

test('a project file that may not be written is opened read-only and says so', async ({
  page,
  serveLocked,
}) => {
  await page.goto((await serveLocked()).address);
  await expect(page.getByRole('status').first()).toContainText('Read-only');
  await expect(page.getByRole('status').first()).not.toContainText('All changes saved');
});
