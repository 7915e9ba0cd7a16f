/** First sight: a calm picture of the most connected actors, and how to get to the rest. */
import { relation } from '../pages/canvas.ts';
import { Workspace } from '../pages/workspace.ts';
import { bundled, entityNamed, relationBetween } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();

test('the first view draws the best connected, says how much that is, and leaves the rest out', async ({
  workspace,
}) => {
  const { canvas, status } = workspace;
  const nodes = await canvas.nodeCount();
  expect(nodes).toBeGreaterThan(10);
  expect(nodes).toBeLessThan(project.entities.length / 2);
  await expect(status).toContainText(`${nodes} of ${project.entities.length} entities`);
  await expect(status).toContainText(
    `${await canvas.edgeCount()} of ${project.relations.length} relations`,
  );
  for (const name of ['Sanctuary cities', 'ICE', 'Thomas Homan', 'Bill de Blasio', 'Donald Trump'])
    expect(await canvas.shows({ kind: 'entity', id: entityNamed(project, name).id }), name).toBe(
      true,
    );
});

test('the first view lies whole within the canvas', async ({ workspace }) => {
  const { canvas } = workspace;
  const { x, y, width, height } = await canvas.box();
  for (const { id } of project.entities) {
    const place = await canvas.place({ kind: 'entity', id });
    if (place === null) continue;
    expect(place.x).toBeGreaterThan(x);
    expect(place.x).toBeLessThan(x + width);
    expect(place.y).toBeGreaterThan(y);
    expect(place.y).toBeLessThan(y + height);
  }
});

test('two windows draw the same first view', async ({ workspace, server, browser }) => {
  const homan = { kind: 'entity', id: entityNamed(project, 'Thomas Homan').id } as const;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const other = new Workspace(await context.newPage());
  await other.open(server.address);
  expect(await other.canvas.placeOf(homan)).toEqual(await workspace.canvas.placeOf(homan));
  await context.close();
});

test('the legend names what is drawn, and pressing an entry takes it out and back in', async ({
  workspace,
}) => {
  const { canvas } = workspace;
  const before = await canvas.nodeCount();
  const people = canvas.legend.getByRole('button', { name: /^Person/ });
  await people.click();
  await expect(people).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => canvas.nodeCount()).toBeLessThan(before);
  await people.click();
  await expect(people).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => canvas.nodeCount()).toBe(before);
  await expect(canvas.legend.getByText('Claimed', { exact: true })).toBeVisible();
  await expect(canvas.legend.getByText('Stated as fact')).toBeVisible();
});

test('the inspector says how to begin, with what the project holds', async ({ workspace }) => {
  await expect(workspace.inspector.root).toContainText(
    `${project.entities.length} entities and ${project.relations.length} relations, resting on ${project.citations.length} passages from ${project.documents.length} documents`,
  );
});

test('pointing at an edge shows its sentence and its first quote without a click', async ({
  workspace,
}) => {
  const edge = relationBetween(project, 'Thomas Homan', 'ICE');
  const quote = project.citations.find((citation) => citation.relation === edge.id)?.quote ?? '';
  const { x, y } = await workspace.canvas.placeOf(relation(edge.id));
  await workspace.page.mouse.move(x, y);
  await expect(workspace.page.locator('blockquote', { hasText: quote })).toBeVisible();
  await expect(workspace.inspector.quotes).toHaveCount(0);
});
