/** What axe finds in every main state, in light and in dark; states that follow each other share a window. */
import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { EMPTY } from '../../graph-data/model/interchange.ts';
import { relation } from '../pages/canvas.ts';
import { Editing } from '../pages/editing.ts';
import { Exporting } from '../pages/exporting.ts';
import { Groups } from '../pages/groups.ts';
import { Importing } from '../pages/importing.ts';
import { Projects } from '../pages/projects.ts';
import type { Workspace } from '../pages/workspace.ts';
import { projectFile } from '../support/content.ts';
import { bundled, citationWithId, sentenceOf } from '../support/data.ts';
import { BUNDLED } from '../support/projects.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();

type State = { name: string; reach: (workspace: Workspace) => Promise<void> };

const EXPLORING: readonly State[] = [
  { name: 'overview', reach: async () => undefined },
  { name: 'entity', reach: (workspace) => workspace.goTo('Thomas Homan') },
  {
    name: 'search results',
    reach: async ({ search }) => {
      await search.box.fill('sanctuary');
      await expect(search.options.first()).toBeVisible();
    },
  },
  {
    name: 'relation and document',
    reach: async (workspace) => {
      await workspace.search.open('acting director', 'Relations', 'acting director of');
      await workspace.inspector.openInDocument();
      await expect(workspace.reader.active.first()).toBeInViewport();
    },
  },
  {
    name: 'a warning about the context',
    reach: async (workspace) => {
      const { relation } = citationWithId(project, 'measures-target-cities-1');
      await workspace.goToRelation(sentenceOf(project, relation), relation.label);
      await expect(
        workspace.inspector.root.getByRole('list', { name: 'Look twice' }).first(),
      ).toBeVisible();
    },
  },
  {
    name: 'filters in use',
    reach: async ({ filters }) => {
      await filters.unfold('How it is said');
      await filters.only('Person');
      await expect(filters.chips.first()).toBeVisible();
    },
  },
  {
    name: 'selection',
    reach: async ({ canvas, page, inspector }) => {
      await canvas.root.focus();
      await page.keyboard.press('ControlOrMeta+a');
      await expect(inspector.root).toContainText('Selection');
    },
  },
  {
    name: 'groups of the whole graph',
    reach: async (workspace) => {
      await workspace.command('Groups of the whole graph');
      await expect(new Groups(workspace.page).list).toBeFocused();
    },
  },
  {
    name: 'menu in a small window',
    reach: async ({ page, canvas }) => {
      await page.setViewportSize({ width: 800, height: 600 });
      await page.getByRole('button', { name: 'Filters and outline' }).click();
      await canvas.settled();
      await page.getByRole('button', { name: 'Application menu' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
];

const DIALOGS: readonly State[] = [
  {
    name: 'commands',
    reach: async ({ page, palette }) => {
      await page.keyboard.press('ControlOrMeta+k');
      await expect(palette).toBeVisible();
    },
  },
  { name: 'shortcuts', reach: (workspace) => opens(workspace, 'Keyboard shortcuts') },
  { name: 'about', reach: (workspace) => opens(workspace, 'About Edgewise') },
  {
    name: 'paths and their evidence',
    reach: async (workspace) => {
      await leave(workspace);
      await workspace.goTo('Thomas Homan');
      await workspace.inspector.root.getByRole('button', { name: 'Find paths…' }).click();
      const to = workspace.page.getByRole('combobox', { name: 'To', exact: true });
      await to.fill('Bill de Blasio');
      await workspace.page.getByRole('option', { name: 'Bill de Blasio' }).click();
      await expect(workspace.dialog('Find paths').locator('blockquote').first()).toBeVisible();
    },
  },
  {
    name: 'expand',
    reach: async (workspace) => {
      await leave(workspace);
      await workspace.goTo('Sanctuary cities');
      await workspace.inspector.root.getByRole('button', { name: 'Expand…' }).click();
      const dialog = workspace.dialog('Expand Sanctuary cities');
      await expect(dialog.getByRole('listitem').first()).toBeVisible();
    },
  },
  {
    name: 'figure',
    reach: async (workspace) => {
      await leave(workspace);
      await workspace.figure.open();
    },
  },
  {
    name: 'documents',
    reach: async (workspace) => {
      const { rows } = workspace.documents;
      await leave(workspace);
      await workspace.command('Documents…');
      await rows
        .first()
        .getByRole('button', { name: /^Edit details/ })
        .click();
      await expect(rows.first().getByRole('textbox', { name: 'Title' })).toBeVisible();
    },
  },
  {
    name: 'nothing to add yet',
    reach: async (workspace) => {
      await leave(workspace);
      await workspace.command('Add documents…');
      await expect(workspace.documents.adding).toBeVisible();
    },
  },
  {
    name: 'documents to add',
    reach: async (workspace) => {
      const { documents } = workspace;
      const known = project.documents[0]?.text ?? '';
      await leave(workspace);
      await documents.drop(
        { name: 'again.txt', content: known },
        { name: 'broken.pdf', content: '%PDF-1.7' },
      );
      await documents.settled(2);
      await expect(documents.adding).toContainText('The project has this text already');
    },
  },
];

const DATA: readonly State[] = [
  {
    name: 'what rows of an import become',
    reach: async ({ page }) => {
      const importing = new Importing(page);
      await importing.open();
      await importing.choose({
        name: 'edges.csv',
        content:
          'source,target,label,quote,document,note\nAnn,Bob,met,They met.,Minutes,x\n,Bob,met,,,\n',
      });
      await importing.counted();
      await expect(importing.refused.first()).toBeVisible();
    },
  },
  {
    name: 'what an export loses',
    reach: async ({ page }) => {
      await page.keyboard.press('Escape');
      const exporting = new Exporting(page);
      await exporting.open();
      await expect(exporting.losses.getByRole('listitem').first()).toBeVisible();
    },
  },
];

const EVIDENCE: readonly State[] = [
  {
    name: 'evidence health',
    reach: async ({ panels }) => {
      await panels.open('Evidence');
      await panels.evidence.getByText('Disputed', { exact: true }).first().click();
      await expect(panels.evidence.getByRole('listitem').first()).toBeVisible();
    },
  },
  {
    name: 'tensions',
    reach: async ({ panels }) => {
      await panels.open('Tensions');
      await expect(panels.tensions.getByRole('article').first()).toBeVisible();
    },
  },
  {
    name: 'two sources compared',
    reach: async ({ panels }) => {
      await panels.open('Sources');
      await panels.sources.getByLabel('As told by').selectOption({ index: 1 });
      await panels.sources.getByLabel('Beside').selectOption({ index: 2 });
      await expect(panels.sources.getByRole('list', { name: 'What they tell' })).toBeVisible();
    },
  },
  {
    name: 'one source left out',
    reach: async ({ panels }) => {
      await panels.sources.getByRole('checkbox').first().uncheck();
      await expect(panels.sources).toContainText('What falls');
      await expect(
        panels.sources.getByRole('list').last().getByRole('button').first(),
      ).toBeVisible();
    },
  },
  {
    name: 'timeline, relations coloured by speaker',
    reach: async (workspace) => {
      await workspace.panels.sources.getByRole('button', { name: 'Show all sources' }).click();
      if (!(await workspace.panels.timeline.isVisible())) await workspace.command('Timeline');
      await workspace.command('Colour relations by speaker');
      await workspace.panels.timeline.getByRole('checkbox', { name: 'As known on' }).check();
    },
  },
];

const TELLING: readonly State[] = [
  { name: 'saved views', reach: ({ views }) => views.open() },
  {
    name: 'a note being written',
    reach: async ({ views }) => {
      const [first = ''] = await views.names();
      await views.act(first, 'Write note');
      await expect(views.panel.getByRole('textbox')).toBeFocused();
    },
  },
  {
    name: 'a story with evidence',
    reach: async ({ page, views, canvas, inspector }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('F9');
      await expect(views.title).not.toBeEmpty();
      await canvas.clickItem(relation('trump-heads-administration'));
      await expect(inspector.root.locator('blockquote').first()).toBeVisible();
    },
  },
];

const CHECKING: readonly State[] = [
  {
    name: 'the dialog that begins a round',
    reach: async ({ page, factCheck }) => {
      await page.keyboard.press('ControlOrMeta+Shift+f');
      await expect(factCheck.dialog).toBeVisible();
    },
  },
  {
    name: 'a claim without a reviewer',
    reach: async ({ page, factCheck }) => {
      await page.keyboard.press('Enter');
      await expect(factCheck.quote).toBeVisible();
    },
  },
  { name: 'a claim', reach: ({ factCheck }) => factCheck.signAs('Ada Reader') },
];

/** One after the other, in a folder with two projects; the last state is another project. */
const PROJECTS: readonly State[] = [
  { name: 'open a project', reach: ({ page }) => page.keyboard.press('ControlOrMeta+o') },
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
  const other = { id, type: 'person', name: 'Somebody else', aliases: [], description: '' };
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

async function opens(workspace: Workspace, command: string): Promise<void> {
  await leave(workspace);
  await workspace.command(command);
  await expect(workspace.dialog(command)).toBeVisible();
}

async function leave({ page }: Workspace): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function findings({ page }: Workspace, axe: AxeBuilder): Promise<string[]> {
  // Colours that are still changing are nobody's colours.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  const { violations } = await axe.analyze();
  return violations.flatMap(({ impact, id, nodes }) =>
    nodes.map((node) => `${impact ?? 'minor'}: ${id} at ${node.target.join(' ')}`),
  );
}

/** All rules in light; in dark, which changes colours only, the one on colours. */
async function look(workspace: Workspace, { name, reach }: State): Promise<void> {
  const { page } = workspace;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await reach(workspace);
  const light = await findings(workspace, new AxeBuilder({ page }));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const colours = new AxeBuilder({ page }).withRules(['color-contrast']);
  const found = [
    ...light.map((one) => `${one} (light)`),
    ...(await findings(workspace, colours)).map((one) => `${one} (dark)`),
  ];
  const noted = found.map((description) => ({ type: name, description }));
  test.info().annotations.push(...noted);
  expect
    .soft(
      found.filter((one) => /^(serious|critical)/.test(one)),
      name,
    )
    .toEqual([]);
}

for (const [title, states] of [
  ['exploring', EXPLORING],
  ['dialogs', DIALOGS],
  ['data in and out', DATA],
  ['evidence', EVIDENCE],
  ['fact-checking', CHECKING],
  ['views and stories', TELLING],
] as const) {
  test(`${title}: nothing serious in light or dark`, async ({ workspace }) => {
    test.slow();
    for (const state of states) await test.step(state.name, () => look(workspace, state));
  });
}
