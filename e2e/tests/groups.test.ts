/** A large project as groups: in, further in, out again, and onto the canvas. */
import type { Interchange } from '../../graph-data/model/interchange.ts';
import { EMPTY } from '../../graph-data/model/interchange.ts';
import { Groups } from '../pages/groups.ts';
import { person, projectFile, stated } from '../support/content.ts';
import { expect, test } from '../support/test.ts';

const REGIONS = 35;
const TOWNS = 3;

/** Regions of three towns, each a mayor and those who know them; the first region is the largest. */
function regions(): Interchange {
  const towns = Array.from({ length: REGIONS * TOWNS }, (_, at) => ({
    mayor: `m${at}`,
    name: `Mayor ${Math.floor(at / TOWNS) + 1}-${(at % TOWNS) + 1}`,
    people: Array.from(
      { length: 20 + Number(at === 0) + Number(at % TOWNS === 0) },
      (_, person) => `p${at}-${person}`,
    ),
  }));
  const pairs = towns.flatMap(({ mayor, people }, at) => [
    ...people.map((person) => [mayor, person] as const),
    [mayor, `m${at % TOWNS === TOWNS - 1 ? at - TOWNS + 1 : at + 1}`] as const,
  ]);
  return {
    ...EMPTY,
    entities: towns.flatMap(({ mayor, name, people }) => [
      person(mayor, name),
      ...people.map((id) => person(id, `Someone ${id}`)),
    ]),
    relations: pairs.map(([source, target], at) => stated(`r${at}`, source, 'knows', target)),
  };
}

test('a large project is seen as groups, which open to smaller ones and to the canvas', async ({
  openProject,
}) => {
  const workspace = await openProject(projectFile(regions(), 'Regions.edgewise'));
  const { page } = workspace;
  const groups = new Groups(page);
  const before = await workspace.shown();
  await groups.open();
  await expect(groups.region).toContainText(/The \d+ largest of 35 groups; [\d,]+ entities are in/);
  await expect(groups.chosen).toHaveAccessibleName('around Mayor 1-1 65 entities');
  await page.keyboard.press('ArrowDown');
  await expect(groups.chosen).toHaveAccessibleName(/^around Mayor \d+-1 64 entities$/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(groups.trail.getByRole('heading')).toHaveText('around Mayor 1-1');
  await expect(groups.options).toHaveCount(TOWNS);
  await page.keyboard.press('Backspace');
  await expect(groups.trail.getByRole('heading')).toHaveText('All groups');
  await page.keyboard.press('Enter');
  await expect(groups.options).toHaveCount(TOWNS);
  // The overview shows the first town already.
  await page.keyboard.press('ArrowDown');
  await expect(groups.chosen).toHaveAccessibleName(/^around Mayor 1-[23] 2[01] entities$/);
  await page.keyboard.press('Enter');
  await expect(groups.region).toBeHidden();
  await expect
    .poll(async () => (await workspace.shown()).entities)
    .toBeGreaterThan(before.entities);
  await workspace.undoes(/^Undo show group around Mayor 1-[23]$/);
  await expect.poll(() => workspace.shown()).toEqual(before);
});

test('the map is used by pointer, and a search leads back to the canvas', async ({
  openProject,
}) => {
  const workspace = await openProject(projectFile(regions(), 'Regions.edgewise'));
  const groups = new Groups(workspace.page);
  await groups.open();
  const circle = groups.region.getByRole('button', { name: /^Mayor 1-1/ }).first();
  await circle.dblclick();
  await expect(groups.trail.getByRole('heading')).toHaveText('around Mayor 1-1');
  await groups.trail.getByRole('button', { name: 'All groups' }).click();
  await expect(groups.trail.getByRole('heading')).toHaveText('All groups');
  await expect(groups.list).toBeFocused();
  await workspace.goTo('Someone p30-4');
  await expect(groups.region).toBeHidden();
});
