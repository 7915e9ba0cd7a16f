/** When the service dies or the server goes, nothing on the screen is lost. */
import { entity } from '../pages/canvas.ts';
import { distance } from '../pages/pointer.ts';
import { bundled, entityNamed } from '../support/data.ts';
import { CAN_LIST, childrenOf } from '../support/processes.ts';
import { copyOfBundled } from '../support/projects.ts';
import { expect, openWindow, test } from '../support/test.ts';

const project = bundled();
const homan = entity(entityNamed(project, 'Thomas Homan').id);

/** The browser itself reports every request that is cut off or refused; nothing else may go wrong. */
function expectLostConnection(problems: string[]): void {
  const others = problems.filter((problem) => !/Failed to load resource/.test(problem));
  problems.splice(0, problems.length, ...others);
}

test('a killed service is back; canvas, selection and camera are kept', async ({
  page,
  problems,
  serveProject,
}) => {
  test.skip(!CAN_LIST, 'the service’s process is found through /proc');
  const server = await serveProject(copyOfBundled());
  const workspace = await openWindow(page, server.address, problems);
  await workspace.goTo('Thomas Homan');
  await workspace.canvas.dragItem(homan, { x: 30, y: 20 });
  const before = await workspace.shown();
  const place = await workspace.canvas.placeOf(homan);

  const [service] = childrenOf(server.pid);
  if (service === undefined) throw new Error('The server has no service process.');
  process.kill(service, 'SIGKILL');
  await expect.poll(() => childrenOf(server.pid).filter((pid) => pid !== service).length).toBe(1);
  await workspace.search.box.fill('de blasio');
  await expect(workspace.search.options.first()).toContainText('Bill de Blasio');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => workspace.shown()).toEqual(before);
  // The notice that came and went made room for itself, and what was fitted was fitted again.
  expect(distance(await workspace.canvas.placeOf(homan), place)).toBeLessThan(2);
  await expect(workspace.inspector.heading).toHaveText('Thomas Homan');
  await expect(workspace.selectedRows).toHaveAccessibleName('Thomas Homan');
  await expect(workspace.undo).toHaveAccessibleName('Undo move Thomas Homan');
  expectLostConnection(problems);
});

test('a server that is gone is said so, and what is on the screen stays', async ({
  page,
  problems,
  serveProject,
}) => {
  const server = await serveProject(copyOfBundled());
  const workspace = await openWindow(page, server.address, problems);
  await workspace.goTo('Thomas Homan');
  await server.kill();
  await expect(page.getByRole('alert')).toContainText('What you see is kept');
  expect(await workspace.canvas.shows(homan)).toBe(true);
  await workspace.canvas.clickItem(homan);
  await page.keyboard.press('ControlOrMeta+h');
  await expect.poll(() => workspace.canvas.shows(homan)).toBe(false);
  expectLostConnection(problems);
});
