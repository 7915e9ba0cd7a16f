/** Several relations between one pair: all visible, each to be clicked, each with its own quotes. */
import { entity, relation } from '../pages/canvas.ts';
import { distance } from '../pages/pointer.ts';
import { bundled, citationsOf, entityNamed, sentenceOf } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();
const PAIRS = [
  ['ICE', 'Sanctuary cities'],
  ['Alisyn Camerota', 'Bill de Blasio'],
] as const;

for (const names of PAIRS) {
  test(`every edge between ${names.join(' and ')} can be clicked and shows its own quotes`, async ({
    workspace,
  }) => {
    const { canvas, inspector, page } = workspace;
    const ends = names.map((name) => entityNamed(project, name).id);
    const edges = project.relations.filter(
      ({ source, target }) => ends.includes(source) && ends.includes(target) && source !== target,
    );
    expect(edges.length).toBeGreaterThan(2);
    for (const name of names) await workspace.goTo(name);
    await canvas.clickItem(entity(ends[0] ?? ''), { modifiers: ['ControlOrMeta'] });
    await page.keyboard.press('ControlOrMeta+Shift+h');
    await expect.poll(() => canvas.nodeCount()).toBe(2);
    await page.keyboard.press('ControlOrMeta+0');
    await expect.poll(() => canvas.edgeCount()).toBe(edges.length);

    const taken: { x: number; y: number }[] = [];
    for (const edge of edges) {
      const place = await canvas.placeOf(relation(edge.id));
      for (const other of taken) expect(distance(place, other)).toBeGreaterThan(10);
      taken.push(place);
      await canvas.clickItem(relation(edge.id));
      await expect(inspector.heading).toHaveText(sentenceOf(project, edge));
      await expect(inspector.quotes).toHaveText(
        citationsOf(project, edge).map(({ quote }) => quote),
      );
    }
  });
}

test('the inspector of one lists the others, and goes to them', async ({ workspace }) => {
  const { inspector, search } = workspace;
  const ends = PAIRS[0].map((name) => entityNamed(project, name).id);
  const [one, other] = project.relations.filter(
    ({ source, target }) => ends.includes(source) && ends.includes(target),
  );
  if (one === undefined || other === undefined) throw new Error('There are several.');
  await search.open(sentenceOf(project, one), 'Relations', one.label);
  await expect(inspector.root.getByRole('heading', { name: /^Also between/ })).toBeVisible();
  await inspector.root.getByRole('button', { name: other.label }).click();
  await expect(inspector.heading).toHaveText(sentenceOf(project, other));
});
