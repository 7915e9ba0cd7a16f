/** A citation under scrutiny: its verdict, the words around it, and what should make one look twice. */
import type { Workspace } from '../pages/workspace.ts';
import { bundled, citationWithId, documentOf, sentenceOf } from '../support/data.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();

/** Inspects the relation of a citation and gives the citation, and its item in the list. */
async function lookAt(workspace: Workspace, id: string) {
  const { citation, relation } = citationWithId(project, id);
  await workspace.goToRelation(sentenceOf(project, relation), relation.label);
  const { quotes, citations } = workspace.inspector;
  await expect(quotes.first()).toBeVisible();
  const at = (await quotes.allTextContents()).indexOf(citation.quote);
  return { citation, item: citations.nth(at) };
}

test('the quote stands between the words before and after it, and is exactly the quote', async ({
  workspace,
}) => {
  const { citation, item } = await lookAt(workspace, 'no-hold-addresses-one-component-1');
  const quote = item.locator('blockquote');
  expect(await quote.textContent()).toBe(citation.quote);
  await expect(item.getByText('exact', { exact: true })).toBeVisible();
  const more = item.getByRole('button', { name: 'More context' });
  if ((await more.count()) > 0) await more.click();
  const { text } = documentOf(project, citation);
  const passage = quote.locator('..');
  const read = ((await passage.textContent()) ?? '').replace(/(More|Less) context$/, '');
  expect(text).toContain(read);
  expect(read.length).toBeGreaterThan(citation.quote.length);
  expect(await quote.textContent()).toBe(citation.quote);
});

for (const { id, warning } of [
  { id: 'measures-target-cities-1', warning: '“not” stands just before the quote.' },
  { id: 'list-weapon-possession-1', warning: '“if” stands just after the quote.' },
  {
    id: 'most-undocumented-now-deportable-1',
    warning: 'The quote ends in the middle of a sentence.',
  },
]) {
  test(`look twice: ${warning}`, async ({ workspace }) => {
    const { item } = await lookAt(workspace, id);
    await expect(item.getByRole('list', { name: 'Look twice' })).toContainText(warning);
  });
}
