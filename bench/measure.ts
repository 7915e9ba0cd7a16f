/** One run: a fresh server, a fresh browser profile, and what a person does first. */
import type { Browser, Page } from '@playwright/test';
import { entity, relation } from '../e2e/pages/canvas.ts';
import { drag } from '../e2e/pages/pointer.ts';
import { Workspace } from '../e2e/pages/workspace.ts';
import { serve } from '../e2e/support/server.ts';
import { longestTask, startClock, timed } from './clock.ts';

/** Milliseconds. */
export type Run = {
  load: number;
  search: number[];
  click: number[];
  /** The longest task in each part of the tour; 0 where none was over 50. */
  tasks: Record<string, number>;
};

/** Ids of what the tour visits in the bundled project. */
export type Stops = { edges: readonly string[]; hub: string; person: string };

/**
 * Measures one run.
 * @param onExplore called around the tour, for a profile of it
 */
export async function measure(
  browser: Browser,
  project: string,
  stops: Stops,
  onExplore: (page: Page, tour: () => Promise<void>) => Promise<void> = (_, tour) => tour(),
): Promise<Run> {
  const server = await serve(project);
  const printed = Date.now();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await startClock(page);
    const workspace = new Workspace(page);
    await page.goto(server.address);
    const drawn = await page.waitForFunction(() => window.clock.drawn);
    const origin = await page.evaluate(() => performance.timeOrigin);
    const load = origin + Number(await drawn.jsonValue()) - printed;
    await workspace.canvas.waitUntilDrawn();
    const run: Run = { load, search: [], click: [], tasks: {} };
    run.tasks['first view'] = await longestTask(page);
    await onExplore(page, () => explore(workspace, stops, run));
    return run;
  } finally {
    await context.close();
    await server.stop();
  }
}

async function explore(workspace: Workspace, stops: Stops, run: Run): Promise<void> {
  const { page, canvas } = workspace;
  const parts: Record<string, () => Promise<void>> = {
    search: () => searching(workspace, run),
    click: () => clicking(workspace, stops, run),
    'zoom and pan': () => lookingAround(workspace),
    hover: () => hovering(workspace, stops),
    drag: () => canvas.dragItem(entity(stops.person), { x: 40, y: 30 }),
    expand: () => expanding(workspace, stops),
    layout: () => layingOut(workspace),
    filter: () => filtering(workspace),
  };
  for (const [name, part] of Object.entries(parts)) {
    await part();
    await canvas.settled();
    run.tasks[name] = await longestTask(page);
  }
}

async function searching({ page, search }: Workspace, run: Run): Promise<void> {
  await search.box.focus();
  for (const key of 'sanct')
    run.search.push(
      await timed(page, 'keydown', '[role="option"]', () => page.keyboard.press(key)),
    );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

async function clicking({ page, canvas }: Workspace, { edges }: Stops, run: Run): Promise<void> {
  for (const id of edges) {
    const { x, y } = await canvas.placeOf(relation(id));
    await page.mouse.move(x, y);
    run.click.push(
      await timed(page, 'mouseup', '[aria-label="Citations"] blockquote', () =>
        page.mouse.click(x, y),
      ),
    );
  }
}

async function lookingAround({ page, canvas }: Workspace): Promise<void> {
  const from = await canvas.emptyPlace();
  await page.mouse.move(from.x, from.y + 300);
  for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, turn < 3 ? -120 : 120);
  await canvas.settled();
  await drag(page, [from, { x: from.x + 120, y: from.y + 60 }, from]);
}

async function hovering({ page, canvas }: Workspace, { edges }: Stops): Promise<void> {
  for (const id of edges) {
    const { x, y } = await canvas.placeOf(relation(id));
    await page.mouse.move(x, y, { steps: 12 });
  }
}

async function expanding(workspace: Workspace, { person, hub }: Stops): Promise<void> {
  const { canvas } = workspace;
  await canvas.doubleClickItem(entity(person));
  await workspace.undo.and(workspace.page.getByRole('button', { name: /expand/ })).waitFor();
  await canvas.doubleClickItem(entity(hub));
  await workspace.page.getByRole('button', { name: /^Add / }).click();
  await canvas.settled(entity(hub));
}

async function layingOut(workspace: Workspace): Promise<void> {
  for (const name of ['Concentric layout', 'Force layout']) {
    await workspace.command(name);
    await workspace.page.getByRole('button', { name: `Undo ${name.toLowerCase()}` }).waitFor();
    await workspace.page.getByRole('button', { name: /^Layout: / }).waitFor();
    await workspace.canvas.settled();
  }
}

async function filtering({ filters }: Workspace): Promise<void> {
  await filters.value('Organisation').uncheck();
  await filters.value('Organisation').check();
}
