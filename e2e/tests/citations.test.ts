/** From a name to the sentence an edge rests on, and back. */
import { bundled, citationsOf, documentOf, relationBetween } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();

test('the edge from Homan to ICE opens its quote, and the quote its document', async ({
  workspace,
}) => {
  const relation = relationBetween(project, 'Thomas Homan', 'ICE');
  const citations = citationsOf(project, relation);
  await workspace.search.open('homan', 'Entities', 'Thomas Homan');
  await expect(workspace.inspector.heading).toHaveText('Thomas Homan');

  await workspace.canvas.clickItem({ kind: 'relation', id: relation.id });
  await expect(workspace.inspector.heading).toHaveText(`Thomas Homan – ${relation.label} – ICE`);
  await expect(workspace.inspector.quotes).toHaveText(citations.map((citation) => citation.quote));

  await workspace.inspector.openInDocument();
  const [first] = citations;
  if (first === undefined) throw new Error('The relation has no citation.');
  await expect(workspace.reader.root).toContainText(documentOf(project, first).title);
  await expect(workspace.reader.active.first()).toBeInViewport();
  await expect.poll(() => workspace.reader.activeText()).toBe(first.quote);
  await expect(workspace.canvas.root).toBeInViewport();
});

test('every document is shown to the letter, and every cited passage is marked', async ({
  workspace,
}) => {
  for (const document of project.documents) {
    await workspace.search.open(document.title, 'Documents', document.title);
    await expect(workspace.reader.root).toContainText(document.title);
    await expect.poll(() => workspace.reader.text()).toBe(document.text);
    const cited = project.citations.filter((citation) => citation.document === document.id);
    const unmarked = async () => {
      const marked = await workspace.reader.markedText();
      return cited.filter(({ quote }) => !marked.includes(quote)).map(({ id }) => id);
    };
    await expect.poll(unmarked).toEqual([]);
  }
});

test('a marked passage leads back to its relations', async ({ workspace }) => {
  const relation = relationBetween(project, 'Thomas Homan', 'ICE');
  const [citation] = citationsOf(project, relation);
  if (citation === undefined) throw new Error('The relation has no citation.');
  await workspace.search.open(documentOf(project, citation).title, 'Documents', /./);
  await workspace.reader.marks.filter({ hasText: 'acting director of U.S.' }).first().click();
  const choices = workspace.page.getByRole('dialog').getByRole('button');
  await choices.filter({ hasText: /acting director of/ }).click();
  await expect(workspace.inspector.heading).toHaveText('Thomas Homan – acting director of – ICE');
  await expect(workspace.outline.getByRole('treeitem', { selected: true })).toContainText(
    'acting director of',
  );
});
