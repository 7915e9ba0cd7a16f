/** An entity with very many relations: found by its PageRank, and read page by page. */
import { EMPTY, type Interchange } from '../../graph-data/model/interchange.ts';
import { person, projectFile, stated } from '../support/content.ts';
import { expect, test } from '../support/test.ts';

const PAID = 260;
const OWNS = 3;

/** One who pays very many and owns a few. */
function payer(): Interchange {
  const relation = (type: string, target: string) =>
    stated(`${type}-${target}`, 'hub', type, target);
  const others = Array.from({ length: PAID }, (_, at) => `n${at}`);
  return {
    ...EMPTY,
    entities: [person('hub', 'Paymaster'), ...others.map((id) => person(id, `Someone ${id}`))],
    relations: [
      ...others.map((id) => relation('paid', id)),
      ...others.slice(0, OWNS).map((id) => relation('owns', id)),
    ],
  };
}

test('who is most central in all of it is listed, and a hub shows its relations page by page', async ({
  openProject,
}) => {
  const workspace = await openProject(projectFile(payer(), 'Payer.edgewise'));
  const { page, inspector } = workspace;
  await workspace.command('PageRank of the whole project');
  const ranked = page.getByRole('list', { name: 'Highest PageRank' }).getByRole('listitem');
  await expect(ranked).toHaveCount(20);
  await expect(ranked.first()).toContainText(`Paymaster${PAID + OWNS} relations`);
  await ranked.first().getByRole('button').click();
  await expect(inspector.heading).toHaveText('Paymaster');
  await expect(inspector.root).toContainText(new RegExp(`Relations\\s*${PAID + OWNS}\\D`));
  const rows = inspector.root.getByRole('button', { name: /^Paymaster – (paid|owns) – Someone/ });
  await expect(rows).toHaveCount(25 + OWNS);
  for (const left of [PAID - 25, PAID - 125]) {
    await inspector.root.getByRole('button', { name: `Show 100 of ${left} more` }).click();
    await expect(rows).toHaveCount(PAID + OWNS - left + 100);
  }
  await inspector.root.getByRole('button', { name: 'Show 35 more' }).click();
  await expect(rows).toHaveCount(PAID + OWNS);
});
