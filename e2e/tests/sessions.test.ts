/** A window comes back as it was left: after a reload, after a restart on another port, and never a stale one. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { entity } from '../pages/canvas.ts';
import { distance } from '../pages/pointer.ts';
import { Workspace } from '../pages/workspace.ts';
import { bundled, entityNamed } from '../support/data.ts';
import { copyOfBundled } from '../support/projects.ts';
import { type Server, serve } from '../support/server.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';

const project = bundled();
const homan = entity(entityNamed(project, 'Thomas Homan').id);

/** Longer than a window waits before it has a change kept. */
const KEPT_AFTER = 1_500;

/** Waits until what was kept says so, and says nothing newer. */
async function kept(state: string, words: string): Promise<void> {
  const folder = join(state, 'sessions');
  const read = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
  await expect
    .poll(() => {
      try {
        return read();
      } catch {
        return '';
      }
    })
    .toContain(words);
  for (let before = '', now = read(); now !== before; now = read()) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, KEPT_AFTER));
  }
}

/** A host that keeps sessions in a folder of its own, and a window on it. */
async function begin(page: Page, problems: string[], servers: Server[]) {
  const path = copyOfBundled();
  const state = mkdtempSync(join(tmpdir(), 'edgewise-state-'));
  const server = await serve(path, { state });
  servers.push(server);
  await watch(page, new URL(server.address).origin, problems);
  const workspace = new Workspace(page);
  await workspace.open(server.address);
  return { path, state, server, workspace };
}

test('after a reload and after a restart: canvas, filters, selection, document and camera', async ({
  page,
  problems,
  servers,
}) => {
  const { path, state, server: first, workspace } = await begin(page, problems, servers);
  await workspace.goTo('Thomas Homan');
  await workspace.canvas.dragItem(homan, { x: 40, y: 30 });
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await workspace.search.open('acting director', 'Relations', 'acting director of');
  await workspace.inspector.openInDocument();
  await expect(workspace.reader.active.first()).toBeInViewport();
  await workspace.canvas.settled();
  const shown = await workspace.shown();
  const heading = await workspace.inspector.heading.textContent();
  const place = await workspace.canvas.placeOf(homan);
  await kept(state, '"document":{"id"');

  const expectAsItWas = async (now: Workspace) => {
    await now.canvas.waitUntilDrawn();
    await expect.poll(() => now.shown()).toEqual(shown);
    await expect(now.inspector.heading).toHaveText(heading ?? '');
    await expect(now.reader.active.first()).toBeInViewport();
    await now.canvas.settled();
    expect(distance(await now.canvas.placeOf(homan), place)).toBeLessThan(3);
    await expect(now.undo).toBeDisabled();
  };
  await page.reload();
  await expectAsItWas(workspace);
  await page.goto('about:blank');
  await first.stop();

  const second = await serve(path, { state });
  servers.push(second);
  const later = await (await page.context().browser())?.newContext({
    viewport: page.viewportSize(),
  });
  if (later === undefined) throw new Error('There is no browser.');
  const fresh = await later.newPage();
  await watch(fresh, new URL(second.address).origin, problems);
  const again = new Workspace(fresh);
  await fresh.goto(second.address);
  await expectAsItWas(again);
  await later.close();
});

test('a damaged session, or one of what is gone, is the overview without a word', async ({
  page,
  problems,
  servers,
}) => {
  const { state, server, workspace } = await begin(page, problems, servers);
  const overview = await workspace.shown();
  await workspace.goTo('Thomas Homan');
  await kept(state, homan.id);
  const [name = ''] = readdirSync(join(state, 'sessions'));
  const file = join(state, 'sessions', name);
  for (const text of [
    '{"version":1',
    readFileSync(file, 'utf8').replaceAll(/"id":"/g, '"id":"gone-'),
  ]) {
    await page.goto('about:blank');
    writeFileSync(file, text);
    await page.goto(new URL(server.address).origin);
    await workspace.canvas.waitUntilDrawn();
    await expect.poll(() => workspace.shown()).toEqual(overview);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});
