/** One run: a fresh server, a fresh browser profile, and what a person does first. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { entity, relation } from '../../e2e/pages/canvas.ts';
import { drag } from '../../e2e/pages/pointer.ts';
import { writeTables } from '../import/tables.ts';
import { inWindow } from '../support/window.ts';
import { calledOff } from './calling-off.ts';
import { reloaded, restarted } from './coming-back.ts';
import { drawnAt, longestTask, middleOf, placeOf, rest, timed, until } from './probe.ts';

/** Milliseconds. */
export type Run = {
  load: number;
  search: number[];
  click: number[];
  /** The longest task in each part of the tour; 0 where none was over 50. */
  tasks: Record<string, number>;
  calledOff: number;
  reload: number;
  restart: number;
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
  return inWindow(browser, project, async ({ page, server, printed }) => {
    await page.goto(server.address);
    const load = (await drawnAt(page)) - printed;
    await rest(page);
    const run: Run = {
      load,
      search: [],
      click: [],
      tasks: {},
      calledOff: 0,
      reload: 0,
      restart: 0,
    };
    run.tasks['first view'] = await longestTask(page);
    await onExplore(page, () => explore(page, stops, run));
    run.calledOff = await calledOff(page, server);
    run.reload = await reloaded(page);
    run.restart = await restarted(page, server);
    return run;
  });
}

async function explore(page: Page, stops: Stops, run: Run): Promise<void> {
  const parts: Record<string, () => Promise<void>> = {
    search: () => searching(page, run),
    click: () => clicking(page, stops, run),
    'zoom and pan': () => lookingAround(page),
    hover: () => hovering(page, stops),
    drag: () => dragging(page, stops),
    expand: () => expanding(page, stops),
    layout: () => layingOut(page),
    filter: () => filtering(page),
    figure: () => savingFigure(page),
    export: () => exporting(page),
    import: () => importing(page),
  };
  for (const [name, part] of Object.entries(parts)) {
    await part();
    await rest(page);
    run.tasks[name] = await longestTask(page);
  }
}

async function searching(page: Page, run: Run): Promise<void> {
  await page.keyboard.press('/');
  for (const key of 'sanct') {
    const press = () => page.keyboard.press(key);
    run.search.push(await timed(page, 'keydown', '[role="listbox"], [role="option"]', press));
  }
  for (const key of ['Escape', 'Escape', 'Escape']) await page.keyboard.press(key);
}

async function clicking(page: Page, { edges }: Stops, run: Run): Promise<void> {
  for (const id of edges) {
    const { x, y } = await placeOf(page, relation(id));
    await page.mouse.move(x, y);
    const click = () => page.mouse.click(x, y);
    run.click.push(await timed(page, 'mouseup', '[aria-label="Citations"] blockquote', click));
    await rest(page);
  }
}

async function lookingAround(page: Page): Promise<void> {
  const { x, y } = await middleOf(page, '[role="application"]');
  await page.mouse.move(x, y);
  for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, turn < 3 ? -120 : 120);
  await rest(page);
  await drag(page, [
    { x, y: y - 360 },
    { x: x + 120, y: y - 300 },
    { x, y: y - 360 },
  ]);
}

async function hovering(page: Page, { edges }: Stops): Promise<void> {
  for (const id of edges) {
    const { x, y } = await placeOf(page, relation(id));
    await page.mouse.move(x, y, { steps: 12 });
  }
}

async function dragging(page: Page, { person }: Stops): Promise<void> {
  const { x, y } = await placeOf(page, entity(person));
  await drag(page, [
    { x, y },
    { x: x + 40, y: y + 30 },
  ]);
}

async function expanding(page: Page, { person, hub }: Stops): Promise<void> {
  const first = await placeOf(page, entity(person));
  await page.mouse.dblclick(first.x, first.y);
  await until(page, '[aria-label^="Undo expand"]');
  await rest(page);
  const second = await placeOf(page, entity(hub));
  await page.mouse.dblclick(second.x, second.y);
  const add = await middleOf(page, '[role="dialog"] [class*="primary"]:not([disabled])');
  await page.mouse.click(add.x, add.y);
  await until(page, '[aria-label^="Undo expand Sanctuary cities"]');
}

async function layingOut(page: Page): Promise<void> {
  for (const name of ['concentric layout', 'force layout']) {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await until(page, `[aria-label="Undo ${name}"]`);
    await until(page, '[aria-label^="Layout: "]');
    await rest(page);
  }
}

async function filtering(page: Page): Promise<void> {
  const { x, y } = await middleOf(page, '[aria-label="Filters"] input[type="checkbox"]');
  await page.mouse.click(x, y);
  await rest(page);
  await page.mouse.click(x, y);
}

const DIALOG = '[role="dialog"]';
const NO_DIALOG = `body:not(:has(${DIALOG}))`;

/** Presses the button that a dialog is for, once it can be pressed. */
async function confirm(page: Page): Promise<void> {
  const { x, y } = await middleOf(page, `${DIALOG} [class*="primary"]:not([disabled])`);
  await page.mouse.click(x, y);
}

async function savingFigure(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await until(page, `${DIALOG} [role="img"], ${DIALOG} img`);
  const saved = page.waitForEvent('download');
  await confirm(page);
  await saved;
  await until(page, NO_DIALOG);
}

async function exporting(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Alt+e');
  await until(page, DIALOG);
  const saved = page.waitForEvent('download');
  await confirm(page);
  await saved;
  await until(page, NO_DIALOG);
}

/** A thousand entities with three relations each. */
async function importing(page: Page): Promise<void> {
  const files = writeTables(mkdtempSync(join(tmpdir(), 'edgewise-bench-')), 1_000);
  await page.keyboard.press('ControlOrMeta+Alt+i');
  await until(page, `${DIALOG} input[type="file"]`);
  const input = page.locator(`${DIALOG} input[type="file"]`);
  await input.setInputFiles(files.map(({ path }) => path));
  await confirm(page);
  await until(page, '[aria-label^="Undo Import"]');
  await page.keyboard.press('Escape');
  await until(page, NO_DIALOG);
}
