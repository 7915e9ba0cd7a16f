/** Saved views: everything comes back where it was, adding data moves nothing, and views tell a story. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entity, relation } from '../pages/canvas.ts';
import { distance, type Point } from '../pages/pointer.ts';
import type { Workspace } from '../pages/workspace.ts';
import { bundled, entityNamed } from '../support/data.ts';
import { copyOfBundled, edgewise } from '../support/projects.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();
const id = (name: string) => entityNamed(project, name).id;
const PLACED = ['Sanctuary cities', 'ICE', 'Thomas Homan', 'Donald Trump', 'Bill de Blasio'];

/** Where entities are among each other: free of zoom and pan. */
async function shape({ canvas }: Workspace): Promise<string> {
  const places: Point[] = [];
  for (const name of PLACED) places.push(await canvas.placeOf(entity(id(name))));
  const [a, b] = places;
  if (a === undefined || b === undefined) throw new Error('Nothing to measure.');
  const unit = distance(a, b);
  return places
    .map(({ x, y }) => `${((x - a.x) / unit).toFixed(2)} ${((y - a.y) / unit).toFixed(2)}`)
    .join(', ');
}

test('a saved view brings back places, filters and camera, and undo takes that back', async ({
  openProject,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { canvas, views } = workspace;
  await canvas.dragItem(entity(id('Thomas Homan')), { x: -60, y: 45 });
  await workspace.filters.value('Policy').click();
  await canvas.settled();
  const [places, shown, zoom] = [
    await shape(workspace),
    await workspace.shown(),
    await canvas.zoom(),
  ];
  await views.save('Where Homan stands');
  await workspace.command('Clear filters');
  await workspace.command('Concentric layout');
  await expect.poll(() => shape(workspace)).not.toBe(places);
  await views.show('Where Homan stands');
  await expect.poll(() => workspace.shown()).toEqual(shown);
  await canvas.settled();
  await expect.poll(() => shape(workspace)).toBe(places);
  expect(await canvas.zoom()).toBeCloseTo(zoom, 2);
  await workspace.undoes('Undo show “Where Homan stands”');
  await expect.poll(() => shape(workspace)).not.toBe(places);
});

test('adding data never moves a placed node', async ({ openProject }) => {
  const path = copyOfBundled();
  const workspace = await openProject(path);
  const { canvas, views } = workspace;
  await canvas.dragItem(entity(id('ICE')), { x: 50, y: 40 });
  await canvas.settled();
  const places = await shape(workspace);
  const { relations } = await workspace.shown();
  await views.save('Before');
  await workspace.panels.open('Filters');
  await workspace.goTo('Thomas Homan');
  await workspace.command('Expand neighbours');
  await expect(workspace.undo).toHaveAccessibleName('Undo expand Thomas Homan');
  await workspace.goTo('Marty Walsh');
  await expect.poll(() => shape(workspace)).toBe(places);
  const table = join(dirname(path), 'more.csv');
  const rows = [
    'source,target,label',
    'Thomas Homan,Somebody new,met',
    'ICE,Donald Trump,wrote to',
  ];
  writeFileSync(table, `${rows.join('\n')}\n`);
  edgewise('import', path, table);
  const total = project.relations.length + 2;
  await expect(workspace.status).toContainText(`of ${total} relations`);
  await canvas.settled();
  await expect.poll(() => shape(workspace)).toBe(places);
  await views.open();
  await views.show('Before');
  await expect(
    workspace.page.getByText('One relation that has come since is hidden.'),
  ).toBeVisible();
  await expect.poll(async () => (await workspace.shown()).relations).toBe(relations);
  await canvas.settled();
  await expect.poll(() => shape(workspace)).toBe(places);
});

test('views are renamed, noted, moved, copied and deleted, by keyboard too, and undo brings back', async ({
  openProject,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { page, views } = workspace;
  await views.open();
  const [first = '', second = '', third = ''] = await views.names();
  const rest = (await views.names()).slice(3);
  await views.row(first).locator('[data-view]').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => views.names()).toEqual([second, first, third, ...rest]);
  await views.row(third).dragTo(views.row(second));
  await expect.poll(() => views.names()).toEqual([third, second, first, ...rest]);
  await views.row(second).locator('[data-view]').focus();
  await page.keyboard.press('F2');
  await views.write('Renamed', 'Enter');
  await expect.poll(() => views.names()).toEqual([third, 'Renamed', first, ...rest]);
  await views.act('Renamed', 'Write note');
  await views.write('A note of mine.', 'ControlOrMeta+Enter');
  await expect(views.row('Renamed')).toContainText('A note of mine.');
  await views.act('Renamed', 'Duplicate');
  await expect
    .poll(() => views.names())
    .toEqual([third, 'Renamed', 'Copy of Renamed', first, ...rest]);
  await views.act('Renamed', 'Delete');
  await expect.poll(() => views.names()).toEqual([third, 'Copy of Renamed', first, ...rest]);
  await workspace.undoes('Undo delete “Renamed”');
  await expect.poll(async () => (await views.names())[1]).toBe('Renamed');
});

test('a story goes from view to view with evidence one click away, and ends as it began', async ({
  openProject,
}) => {
  const workspace = await openProject(copyOfBundled());
  const { page, views, canvas } = workspace;
  await views.open();
  const names = await views.names();
  await page.getByRole('tab', { name: 'Filters' }).click();
  const places = await shape(workspace);
  await page.keyboard.press('F9');
  await expect(views.title).toHaveText(names[0] ?? '');
  await expect(workspace.inspector.root).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  for (const name of names.slice(1)) {
    await page.keyboard.press('ArrowRight');
    await expect(views.title).toHaveText(name);
  }
  await page.keyboard.press('ArrowRight');
  await expect(views.title).toHaveText(names.at(-1) ?? '');
  await page.keyboard.press('Home');
  await expect(views.title).toHaveText(names[0] ?? '');
  await page.keyboard.press('Space');
  await expect(views.title).toHaveText(names[1] ?? '');
  await canvas.clickItem(relation('trump-signed-january-25-order'));
  await expect(workspace.inspector.root.locator('blockquote').first()).toBeVisible();
  await workspace.inspector.openInDocument();
  await expect(workspace.reader.active.first()).toBeInViewport();
  await page.keyboard.press('ArrowLeft');
  await expect(views.title).toHaveText(names[0] ?? '');
  await expect(workspace.inspector.root).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(views.story).toBeHidden();
  await expect(page.getByRole('banner')).toBeVisible();
  await canvas.settled();
  await expect.poll(() => shape(workspace)).toBe(places);
});

test('a story fits a small window and a projector', async ({ openProject }) => {
  const workspace = await openProject(copyOfBundled());
  const { page, views, canvas } = workspace;
  await page.keyboard.press('F9');
  await expect(views.title).not.toBeEmpty();
  for (const size of [
    { width: 1100, height: 700 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size);
    await canvas.settled();
    await expect.poll(async () => (await canvas.box()).height).toBe(size.height);
    const box = await canvas.box();
    expect(box.width).toBeGreaterThan(size.width * 0.6);
    await expect(views.story.getByRole('button', { name: 'On', exact: true })).toBeInViewport();
    for (const name of ['Donald Trump', 'Sanctuary cities']) {
      const at = await canvas.placeOf(entity(id(name)));
      expect(at.x).toBeGreaterThan(box.x);
      expect(at.x).toBeLessThan(size.width);
      expect(at.y).toBeGreaterThan(0);
      expect(at.y).toBeLessThan(size.height);
    }
  }
});
