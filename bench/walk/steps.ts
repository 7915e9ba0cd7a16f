/** What somebody does in a project that is too large to be shown, step by step. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { Editing } from '../../e2e/pages/editing.ts';
import { Groups } from '../../e2e/pages/groups.ts';
import { Workspace } from '../../e2e/pages/workspace.ts';
import { drawnAt } from '../interface/probe.ts';

export type Step = {
  name: string;
  /** What is done before the clock starts. */
  prepare?(): Promise<void>;
  act(): Promise<unknown>;
  /** What tells that it works, besides its end. */
  sign: Locator;
  end(): Promise<unknown>;
};

/** How often one looks, in ms. Playwright's own waiting looks ever more rarely, up to half a second. */
const LOOK = 20;
const PATIENCE = 120_000;

/** Resolves once a part of the page is seen. @throws Error after two minutes */
export async function seen(part: Locator): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (!(await part.isVisible())) {
    if (performance.now() > until) throw new Error(`Not seen: ${part}`);
    await sleep(LOOK);
  }
}

const NAME = 'martin';
const OTHER = 'anna';

/** The steps of one walk, to be taken in their order. */
export function createSteps(page: Page, address: string): Step[] {
  const workspace = new Workspace(page);
  return [...finding(page, workspace, address), ...around(page, workspace), ...taking(workspace)];
}

function finding(page: Page, workspace: Workspace, address: string): Step[] {
  const { search, inspector } = workspace;
  return [
    {
      name: 'open, to a drawn overview',
      act: () => page.goto(address),
      sign: page.getByText(/Opening|Loading/).first(),
      end: () => drawnAt(page),
    },
    {
      name: 'search, one more letter',
      prepare: () => search.box.fill(NAME.slice(0, -1)),
      act: () => search.box.press(NAME.slice(-1)),
      sign: search.options.first(),
      end: () => seen(search.options.first()),
    },
    {
      name: 'go to what was found',
      act: () => search.inGroup('Entities').first().click(),
      sign: inspector.heading,
      end: () => seen(inspector.heading),
    },
  ];
}

function around(page: Page, workspace: Workspace): Step[] {
  const { canvas } = workspace;
  const groups = new Groups(page);
  const running = page.getByRole('progressbar').first();
  const dialog = workspace.dialog(/^Expand /);
  const add = dialog.getByRole('button', { name: /^Add / });
  return [
    {
      name: 'counts of what is next to it',
      prepare: () => find(workspace, 'Expand neighbours'),
      act: () => page.keyboard.press('Enter'),
      sign: dialog,
      end: () => seen(add),
    },
    {
      name: 'bring 25 of them in',
      act: () => add.click(),
      sign: running,
      end: () => canvas.settled(),
    },
    {
      name: 'lay out',
      prepare: () => find(workspace, 'Force layout'),
      act: () => page.keyboard.press('Enter'),
      sign: running,
      end: async () => {
        await running.waitFor({ state: 'detached' });
        await canvas.settled();
      },
    },
    {
      name: 'the whole as groups',
      prepare: () => find(workspace, 'Groups of the whole graph'),
      act: () => page.keyboard.press('Enter'),
      sign: running,
      end: () => seen(groups.options.first()),
    },
    {
      name: 'into the largest group',
      act: () => groups.options.first().dblclick(),
      sign: running,
      end: () => seen(groups.trail.getByRole('button').nth(1).or(canvas.root).first()),
    },
    {
      name: 'a path between two',
      prepare: () => choosePath(workspace),
      act: () => page.getByRole('listbox', { name: 'To' }).getByRole('option').first().click(),
      sign: workspace.dialog('Find paths').getByRole('progressbar').first(),
      end: () => seen(pathsOf(workspace).first()),
    },
  ];
}

/** Has a command ready in the palette, so that only what it does is measured. */
async function find({ page, palette }: Workspace, command: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await palette.getByRole('combobox').fill(command);
  await palette.getByRole('option', { name: command }).first().waitFor();
}

function pathsOf(workspace: Workspace): Locator {
  const dialog = workspace.dialog('Find paths');
  return dialog.getByRole('list', { name: 'Paths' }).locator('> li');
}

async function choosePath(workspace: Workspace): Promise<void> {
  const { page } = workspace;
  const back = page.getByRole('button', { name: 'Back to the canvas' });
  if (await back.isVisible()) await back.click();
  await workspace.command('Find paths…');
  for (const [end, name] of [
    ['From', NAME],
    ['To', OTHER],
  ] as const) {
    await page.getByRole('combobox', { name: end, exact: true }).fill(name);
    const option = page.getByRole('listbox', { name: end }).getByRole('option').first();
    await option.waitFor();
    if (end === 'From') await option.click();
  }
}

function taking(workspace: Workspace): Step[] {
  const { page, figure } = workspace;
  const editing = new Editing(page);
  return [
    {
      name: 'a figure of what is shown',
      prepare: () => page.keyboard.press('Escape'),
      act: () => page.keyboard.press('ControlOrMeta+Shift+e'),
      sign: figure.dialog,
      end: () => seen(figure.preview),
    },
    {
      name: 'save the figure',
      act: () => figure.save('PNG'),
      sign: figure.dialog.getByRole('progressbar'),
      end: () => figure.dialog.waitFor({ state: 'hidden' }),
    },
    {
      name: 'the table of all entities',
      act: () => page.keyboard.press('Alt+t'),
      sign: editing.table,
      end: () => seen(editing.grid.locator('tr[aria-rowindex="2"]')),
    },
    {
      name: 'the table sorted by name',
      act: () => editing.grid.getByRole('button', { name: 'Name', exact: true }).click(),
      sign: editing.table.locator('[aria-busy="true"]').first(),
      end: () => seen(editing.grid.and(page.locator('[aria-busy="false"]'))),
    },
  ];
}
