/** Two clocks: when it happened, and what had been published by a day. */
import { relation } from '../pages/canvas.ts';
import { drag } from '../pages/pointer.ts';
import type { Workspace } from '../pages/workspace.ts';
import { bundled } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();
const occurred = new Map(project.relations.map((one) => [one.id, one.occurred]));

async function openTimeline(workspace: Workspace): Promise<void> {
  if (!(await workspace.panels.timeline.isVisible())) await workspace.command('Timeline');
  await expect(workspace.panels.timeline.getByRole('slider').first()).toBeVisible();
  await workspace.canvas.settled();
}

/** Ids of the relations on the canvas. */
async function shownRelations({ canvas }: Workspace): Promise<string[]> {
  return canvas.among(project.relations.map(({ id }) => relation(id)));
}

test('a range of days, by mouse and by keyboard; what has no date stays until told otherwise', async ({
  workspace,
  page,
}) => {
  const { panels, filters } = workspace;
  await openTimeline(workspace);
  const before = await shownRelations(workspace);
  const earliest = panels.timeline.getByRole('slider', { name: 'Earliest day' });
  const box = await earliest.locator('..').boundingBox();
  if (box === null) throw new Error('The timeline has no tracks.');
  const y = box.y + box.height / 2;
  await drag(page, [
    { x: box.x + box.width * 0.02, y },
    { x: box.x + box.width * 0.5, y },
  ]);
  await expect(filters.chips).toHaveText([/^Happened .+ to .+$/]);
  const undated = before.filter((id) => occurred.get(id) === null);
  const left = () => shownRelations(workspace);
  await expect.poll(left).toEqual(expect.arrayContaining(undated));

  const said = await earliest.getAttribute('aria-valuetext');
  await earliest.focus();
  await page.keyboard.press('PageUp');
  await expect(earliest).not.toHaveAttribute('aria-valuetext', said ?? '');
  await panels.timeline.getByRole('checkbox', { name: /undated$/ }).uncheck();
  await expect.poll(() => workspace.canvas.among(undated.map(relation))).toEqual([]);
  expect(await left()).not.toEqual([]);
  await panels.timeline.getByRole('button', { name: 'Show all dates' }).click();
  await expect(filters.chips).toHaveCount(0);
  await expect.poll(left).toEqual(before);
});

test('as known on a day: what was published later is not there yet', async ({
  workspace,
  page,
}) => {
  const { panels, filters, canvas } = workspace;
  await openTimeline(workspace);
  const published = new Map(project.documents.map((one) => [one.id, one.published]));
  const later = (await shownRelations(workspace)).filter((id) =>
    project.citations
      .filter((one) => one.relation === id)
      .every((one) => (published.get(one.document) ?? null) !== null),
  );
  expect(later.length).toBeGreaterThan(0);
  await panels.timeline.getByRole('checkbox', { name: 'As known on' }).check();
  const day = panels.timeline.getByRole('slider', { name: 'As known on' });
  expect(await shownRelations(workspace)).toEqual(expect.arrayContaining(later));
  await day.focus();
  await page.keyboard.press('Home');
  await expect(filters.chips).toHaveText([/^As known on /]);
  await expect.poll(() => canvas.among(later.map(relation))).toEqual([]);
  await workspace.undo.click();
  await expect.poll(() => canvas.among(later.map(relation))).toEqual(later);
});
