/** What axe finds in every main state, in light and in dark; states that follow each other share a window. */
import { relation } from '../pages/canvas.ts';
import { Exporting } from '../pages/exporting.ts';
import { Groups } from '../pages/groups.ts';
import { Importing } from '../pages/importing.ts';
import { bundled, citationWithId, sentenceOf } from '../support/data.ts';
import { leave, look, opens, type State } from '../support/look.ts';
import { expect, test } from '../support/test.ts';

const project = bundled();

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
