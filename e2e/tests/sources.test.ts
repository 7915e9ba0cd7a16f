/** Who says it: the graph of one source, two side by side, one left out, and colours by speaker. */
import type { Entity } from '../../graph-data/model/records.ts';
import { relation } from '../pages/canvas.ts';
import type { Workspace } from '../pages/workspace.ts';
import { bundled } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();
const HOMAN = titleBy('homan-mayors');
const CNN = titleBy('de-blasio-cnn');

function titleBy(id: string): string {
  return project.documents.find((one) => one.id === id)?.title ?? '';
}

/** Ids of the documents that a relation is cited from. */
function sourcesOf(relationId: string): Set<string> {
  const citations = project.citations.filter((one) => one.relation === relationId);
  return new Set(citations.map((one) => one.document));
}

function relationsTold(test: (sources: Set<string>) => boolean): number {
  return project.relations.filter(({ id }) => test(sourcesOf(id))).length;
}

/** The entity that makes the most claims. */
function mostHeard(): Entity {
  const claims = Map.groupBy(project.relations, ({ speaker }) => speaker);
  const [first] = project.entities.toSorted(
    (a, b) => (claims.get(b.id)?.length ?? 0) - (claims.get(a.id)?.length ?? 0),
  );
  if (first === undefined) throw new Error('The bundled project has no entity.');
  return first;
}

async function relationsShown(workspace: Workspace): Promise<number> {
  return (await workspace.shown()).relations;
}

test('as told by one source: all of its relations, and none else', async ({ workspace }) => {
  const { panels, canvas } = workspace;
  const before = await workspace.shown();
  await panels.open('Sources');
  await panels.compare(HOMAN);
  const told = relationsTold((sources) => sources.has('homan-mayors'));
  await expect.poll(() => relationsShown(workspace)).toBe(told);
  const untold = project.relations.filter(({ id }) => !sourcesOf(id).has('homan-mayors'));
  await expect.poll(() => canvas.among(untold.map(({ id }) => relation(id)))).toEqual([]);
  await panels.sources.getByRole('button', { name: 'Show all sources' }).click();
  await expect.poll(() => workspace.shown()).toEqual(before);
});

test('two sources side by side: only the one, only the other, both', async ({ workspace }) => {
  const { panels, canvas } = workspace;
  await panels.open('Sources');
  await panels.compare(HOMAN, CNN);
  const [a, b] = ['homan-mayors', 'de-blasio-cnn'] as const;
  const rows = panels.sources.getByRole('list', { name: 'What they tell' }).getByRole('listitem');
  const expected = [
    relationsTold((sources) => sources.has(a) && !sources.has(b)),
    relationsTold((sources) => sources.has(b) && !sources.has(a)),
    relationsTold((sources) => sources.has(a) && sources.has(b)),
  ];
  await expect(rows).toHaveText(expected.map((n) => new RegExp(`\\D${n} relations?,`)));
  await expect(canvas.legend).toContainText(`Only ${CNN}`.slice(0, 20));
  await workspace.undo.click();
  await expect(rows).toHaveCount(0);
});

test('one left out: what rests on it alone falls, and is restored', async ({ workspace }) => {
  const { panels, canvas } = workspace;
  await panels.open('Sources');
  const picture = () => canvas.root.screenshot();
  await canvas.settled();
  const whole = await picture();
  const box = panels.source(HOMAN);
  await box.uncheck();
  const fall = relationsTold((sources) => sources.size === 1 && sources.has('homan-mayors'));
  await expect(panels.sources).toContainText(
    new RegExp(`What falls\\s*${fall} relations and \\d+`),
  );
  await expect.poll(async () => (await picture()).equals(whole)).toBe(false);
  await expect(workspace.undo).toHaveAccessibleName(/^Undo leave out/);
  await panels.sources.getByRole('button', { name: 'Restore all' }).click();
  await expect(box).toBeChecked();
  await expect(panels.sources).not.toContainText('What falls');
});

test('relations coloured by speaker: the legend names them, and filters by them', async ({
  workspace,
  page,
}) => {
  const { canvas } = workspace;
  await canvas.legend.getByRole('button', { name: /^Colour relations by/ }).click();
  await page.getByRole('menuitemradio', { name: 'Speaker' }).click();
  const speaker = mostHeard();
  const entry = canvas.legend.getByRole('button', { name: speaker.name });
  const before = await relationsShown(workspace);
  await entry.click();
  await expect(entry).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => relationsShown(workspace)).toBeLessThan(before);
  const theirs = project.relations.filter((one) => one.speaker === speaker.id);
  await expect.poll(() => canvas.among(theirs.map(({ id }) => relation(id)))).toEqual([]);
  await entry.click();
  await expect.poll(() => relationsShown(workspace)).toBe(before);
});
