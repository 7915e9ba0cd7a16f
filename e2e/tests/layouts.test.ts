/** Layouts: each arranges anew, is one step of undo, and can be stopped. */
import { entity } from '../pages/canvas.ts';
import { distance, type Point } from '../pages/pointer.ts';
import type { Workspace } from '../pages/workspace.ts';
import { bundled, entityNamed, neighboursOf } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();
const NAMES = ['Sanctuary cities', 'ICE', 'Thomas Homan', 'Donald Trump', 'Bill de Blasio'];
const LAYOUTS = ['Force', 'Concentric', 'Hierarchical', 'Radial'];

/** Where some entities are, in units of the first two's distance: free of zoom and pan. */
async function shape({ canvas }: Workspace): Promise<number[]> {
  const places: Point[] = [];
  for (const name of NAMES)
    places.push(await canvas.placeOf(entity(entityNamed(project, name).id)));
  const [a, b, ...others] = places;
  if (a === undefined || b === undefined) throw new Error('Nothing to measure.');
  return others.map((place) => Math.round((100 * distance(a, place)) / distance(a, b)) / 100);
}

async function runLayout({ page }: Workspace, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Layout: / }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(`^${name}`) }).click();
}

for (const name of LAYOUTS) {
  test(`${name.toLowerCase()} layout arranges what is shown, and undo puts it back`, async ({
    workspace,
  }) => {
    const { canvas, page } = workspace;
    if (name === 'Radial') await workspace.goTo('Thomas Homan');
    // The first view is laid out by force already.
    if (name === 'Force') {
      await runLayout(workspace, 'Concentric');
      await expect(workspace.undo).toHaveAccessibleName('Undo concentric layout');
    }
    await expect(page.getByRole('button', { name: /^Layout: / })).toBeVisible();
    const before = await shape(workspace);
    await runLayout(workspace, name);
    await expect(workspace.undo).toHaveAccessibleName(`Undo ${name.toLowerCase()} layout`);
    await expect(page.getByRole('button', { name: /^Layout: / })).toHaveAccessibleName(
      `Layout: ${name.toLowerCase()}`,
    );
    await expect.poll(() => shape(workspace)).not.toEqual(before);
    await workspace.undoes(`Undo ${name.toLowerCase()} layout`);
    await canvas.settled();
    await expect.poll(() => shape(workspace)).toEqual(before);
  });
}

test('radial puts every neighbour on one ring around the middle', async ({ workspace }) => {
  const { canvas } = workspace;
  const root = entityNamed(project, 'Thomas Homan');
  await workspace.goTo(root.name);
  await workspace.command('Radial layout around selection');
  await expect(workspace.undo).toHaveAccessibleName('Undo radial layout');
  await expect(workspace.page.getByRole('button', { name: /^Layout: radial/ })).toBeVisible();
  const neighbours = neighboursOf(project, root.id);
  const nearerThanNeighbours = async () => {
    const middle = await canvas.placeOf(entity(root.id));
    const away = new Map<string, number>();
    for (const { id } of project.entities) {
      const place = await canvas.place(entity(id));
      if (place !== null && id !== root.id) away.set(id, distance(middle, place));
    }
    const ids = [...away.keys()];
    const ring = ids.filter((id) => neighbours.has(id)).map((id) => away.get(id) ?? 0);
    expect(ring.length).toBeGreaterThan(0);
    const farthest = Math.max(...ring);
    return ids.filter((id) => !neighbours.has(id) && (away.get(id) ?? 0) <= farthest - 1);
  };
  await expect.poll(nearerThanNeighbours).toEqual([]);
});

test('a layout that takes long is shown as running and can be stopped, and nothing has moved', async ({
  workspace,
}) => {
  const { page } = workspace;
  const before = await shape(workspace);
  await page.route('**/rpc/call', async (route) => {
    // Answered never: stopping is all that ends it.
    if (route.request().postData()?.includes('"layout"') !== true) await route.continue();
  });
  for (const stop of ['button', 'key', 'status'] as const) {
    await runLayout(workspace, 'Concentric');
    const button = page.getByRole('button', { name: 'Stop layout' });
    await expect(button).toBeVisible();
    await expect(workspace.status.getByRole('progressbar')).toBeVisible();
    if (stop === 'button') await button.click();
    else if (stop === 'key') await page.keyboard.press('Escape');
    else await workspace.status.getByRole('button', { name: 'Cancel' }).click();
    await expect(button).toBeHidden();
    await expect(workspace.status.getByRole('progressbar')).toBeHidden();
  }
  await expect.poll(() => shape(workspace)).toEqual(before);
  await expect(workspace.undo).toHaveAccessibleName('Undo');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
