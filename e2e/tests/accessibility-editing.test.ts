/** Project files and editing as assistive technology has them, in light and dark. */
import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EMPTY } from '../../graph-data/model/interchange.ts';
import { Editing } from '../pages/editing.ts';
import { Projects } from '../pages/projects.ts';
import { person, projectFile } from '../support/content.ts';
import { bundled } from '../support/data.ts';
import { leave, look, opens, type State } from '../support/look.ts';
import { BUNDLED } from '../support/projects.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();

/** One after the other, in a folder with two projects; the last state is another project. */
const PROJECTS: readonly State[] = [
  { name: 'open a project', reach: (workspace) => new Projects(workspace).browse() },
  { name: 'save a copy', reach: (workspace) => opens(workspace, 'Save a copy') },
  {
    name: 'a merge with a conflict',
    reach: async (workspace) => {
      await opens(workspace, 'Merge another project');
      const dialog = workspace.dialog('Merge another project');
      await dialog.getByRole('button', { name: 'Strange', exact: true }).click();
      await expect(dialog.getByRole('list', { name: 'Conflicts' })).toBeVisible();
    },
  },
  {
    name: 'an empty project',
    reach: async (workspace) => {
      await leave(workspace);
      await new Projects(workspace).create('Fresh');
      await expect(workspace.page.getByRole('heading', { name: '“Fresh” is empty' })).toBeVisible();
    },
  },
];

test('project files: nothing serious in light or dark', async ({ openProject }) => {
  test.slow();
  const id = project.entities[0]?.id ?? '';
  const other = person(id, 'Somebody else');
  const path = projectFile({ ...EMPTY, entities: [other] });
  const own = join(dirname(path), 'Own.edgewise');
  copyFileSync(BUNDLED, own);
  const workspace = await openProject(own);
  for (const state of PROJECTS) await test.step(state.name, () => look(workspace, state));
});

/** Editing, each state over the one before. */
const TIDYING: readonly State[] = [
  {
    name: 'a relation with its details open',
    reach: async (workspace) => {
      await workspace.goToRelation('Thomas Homan – acting director of – ICE', 'acting director of');
      const { inspector } = new Editing(workspace.page);
      await inspector.getByRole('button', { name: 'Edit details' }).click();
      await inspector.getByRole('button', { name: 'Edit type', exact: true }).click();
    },
  },
  {
    name: 'a cell of the table',
    reach: async ({ page }) => {
      await page.keyboard.press('Escape');
      const editing = new Editing(page);
      await editing.open('Relations');
      await editing.enterGrid();
      await page.keyboard.press('F2');
      await expect(editing.grid.locator('input')).not.toHaveCount(0);
    },
  },
  {
    name: 'types',
    reach: async (workspace) => {
      await workspace.page.keyboard.press('Escape');
      await workspace.command('Types…');
      await expect(new Editing(workspace.page).types.getByRole('listitem').first()).toBeVisible();
    },
  },
  {
    name: 'duplicates',
    reach: async (workspace) => {
      await leave(workspace);
      await workspace.command('Find duplicates…');
      const { duplicates } = new Editing(workspace.page);
      await expect(duplicates.getByText(/\d+ of \d+ pairs/)).toBeVisible();
    },
  },
];

test('editing: nothing serious in light or dark', async ({ workspace }) => {
  test.slow();
  for (const state of TIDYING) await test.step(state.name, () => look(workspace, state));
});
