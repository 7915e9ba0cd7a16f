/** What a relation rests on, said exactly: who, how strongly, where, and what stands against it. */
import { readFileSync } from 'node:fs';
import type { Relation } from '../../graph-data/model/records.ts';
import type { Workspace } from '../pages/workspace.ts';
import {
  bundled,
  citationsOf,
  documentOf,
  nameOf,
  relationBetween,
  relationsWhere,
  sentenceOf,
} from '../support/data.ts';
import { BUNDLED_EXPORT } from '../support/projects.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();

async function inspect(workspace: Workspace, wanted: Relation): Promise<void> {
  await workspace.goToRelation(sentenceOf(project, wanted), wanted.label);
}

test('who says it, and how strongly', async ({ workspace }) => {
  const { inspector } = workspace;
  const [claimed] = relationsWhere(
    project,
    ({ modality, speaker }) => modality === 'claimed' && speaker !== null,
  );
  await inspect(workspace, claimed);
  await expect(inspector.root).toContainText(
    `Claimed by ${nameOf(project, claimed.speaker ?? '')}`,
  );
  const [plain] = relationsWhere(
    project,
    ({ modality, speaker }) => modality === 'stated' && speaker === null,
  );
  await inspect(workspace, plain);
  await expect(inspector.root).toContainText('Stated by the document');
});

test('a negated relation says that it is said not to be so', async ({ workspace }) => {
  const [negated] = relationsWhere(project, (one) => one.negated);
  await inspect(workspace, negated);
  await expect(workspace.inspector.root.getByText('said not to be so').first()).toBeVisible();
});

test('each citation gives its quote to the letter, its source and its verdict', async ({
  workspace,
}) => {
  const { inspector } = workspace;
  const many = relationsWhere(project, (one) => citationsOf(project, one).length > 1).slice(0, 3);
  for (const wanted of [relationBetween(project, 'Thomas Homan', 'ICE'), ...many]) {
    await inspect(workspace, wanted);
    const citations = citationsOf(project, wanted);
    await expect(inspector.citations).toHaveCount(citations.length);
    const shown = () => inspector.quotes.allTextContents();
    const expected = citations.map(({ quote }) => quote).toSorted();
    await expect.poll(async () => (await shown()).toSorted()).toEqual(expected);
    for (const citation of citations) {
      const item = inspector.citations.nth((await shown()).indexOf(citation.quote));
      const { title, publisher, author } = documentOf(project, citation);
      await expect(item).toContainText(title);
      await expect(item).toContainText(publisher ?? 'publisher not given');
      await expect(item).toContainText(author ?? 'author not given');
      await expect(item.getByText('exact', { exact: true })).toBeVisible();
    }
  }
});

test('every relation in the project is shown with exactly its quotes', async ({
  workspace,
  page,
}) => {
  test.slow();
  await workspace.goTo('Thomas Homan');
  const answers = await page.evaluate(
    async (ids) => {
      const ask = async (id: string): Promise<[string, string[]]> => {
        const response = await fetch('/rpc/call', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-KG': '1' },
          body: JSON.stringify({
            kind: 'call',
            id: 1,
            method: 'getRelation',
            input: { id },
            progress: false,
          }),
        });
        const { output } = JSON.parse((await response.text()).trim());
        return [id, output.citations.map((one: { quote: string }) => one.quote)];
      };
      const found: [string, string[]][] = [];
      for (const id of ids) found.push(await ask(id));
      return found;
    },
    project.relations.map(({ id }) => id),
  );
  for (const [id, quotes] of answers) {
    const expected = project.citations
      .filter((one) => one.relation === id)
      .map(({ quote }) => quote);
    expect(quotes.toSorted(), id).toEqual(expected.toSorted());
  }
});

test('a tension is told on both of its relations, and leads to the other', async ({
  workspace,
}) => {
  const { inspector } = workspace;
  const [tension] = project.tensions;
  if (tension === undefined) throw new Error('The bundled project has no tension.');
  const [one, other] = tension.relations.map(
    (id) => relationsWhere(project, (r) => r.id === id)[0],
  );
  if (one === undefined || other === undefined) throw new Error('A tension has two sides.');
  await inspect(workspace, one);
  await expect(inspector.root).toContainText(tension.note);
  await expect(inspector.root.getByText('disputed', { exact: true }).first()).toBeVisible();
  await inspector.root.getByRole('button', { name: other.label }).first().click();
  await expect(inspector.heading).toHaveText(sentenceOf(project, other));
  await expect(inspector.root).toContainText(tension.note);
});

test('the reader goes from passage to passage, forwards and back', async ({ workspace }) => {
  const { reader, page } = workspace;
  await workspace.search.open('heats up', 'Documents', 'Team Trump');
  await reader.root.getByRole('button', { name: 'Next cited passage' }).click();
  await expect(reader.active.first()).toBeInViewport();
  const first = await reader.activeText();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => reader.activeText()).not.toBe(first);
  await expect(reader.active.first()).toBeInViewport();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => reader.activeText()).toBe(first);
  await reader.root.getByRole('button', { name: 'Close document' }).click();
  await expect(reader.root).toBeHidden();
});

test('an entity lists its relations by type, and the documents that speak of it', async ({
  workspace,
}) => {
  const { inspector } = workspace;
  await workspace.goTo('Thomas Homan');
  const { id } = project.entities.find(({ name }) => name === 'Thomas Homan') ?? { id: '' };
  const own = project.relations.filter((one) => one.source === id || one.target === id);
  await expect(inspector.root).toContainText(new RegExp(`Relations\\s*${own.length}\\D`));
  const documents = inspector.root.getByRole('button', { name: /\d+ citations?/ });
  await expect(documents).not.toHaveCount(0);
  await documents.last().click();
  await expect(workspace.reader.root).toBeVisible();
});

test('the export from the menu is the project to the letter', async ({ workspace, page }) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    workspace.command('Export project as JSON…'),
  ]);
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(saved).toEqual(JSON.parse(readFileSync(BUNDLED_EXPORT, 'utf8')));
});
