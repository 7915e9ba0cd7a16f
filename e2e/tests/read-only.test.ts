/** A project that one may read and not write: said at once, nothing offered that cannot be, nothing left behind. */
import { chmodSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { copyOfBundled } from '../support/projects.ts';
import { serveReadOnly } from '../support/server.ts';
import { expect, openWindow, test } from '../support/test.ts';

test('a file and folder that others own are read, and stay as they are', async ({
  page,
  servers,
  problems,
}) => {
  const project = copyOfBundled('Locked.edgewise');
  chmodSync(dirname(project), 0o555);
  const server = await serveReadOnly(project);
  servers.push(server);
  const { factCheck, inspector, search } = await openWindow(page, server.address, problems);
  const banner = page.getByRole('note').filter({ hasText: 'This project is read-only' });
  await expect(banner.getByRole('button', { name: 'Save a copy…' })).toBeEnabled();

  await search.open('acting director', 'Relations', 'acting director of');
  for (const name of ['Edit details', 'Add quote…']) {
    const button = inspector.root.getByRole('button', { name });
    for (const one of await button.all()) await expect(one).toBeDisabled();
  }
  await page.getByRole('menuitem', { name: 'File' }).click();
  await expect(page.getByRole('menuitem', { name: /^Add documents/ })).toBeDisabled();
  await page.keyboard.press('Escape');

  await banner.getByRole('button', { name: 'Put away' }).click();
  await expect(banner).toBeHidden();
  await factCheck.begin();
  await expect(factCheck.panel).toContainText('read-only: findings cannot be recorded in it');
  await expect(factCheck.findings).not.toHaveCount(0);
  for (const button of await factCheck.findings.all()) await expect(button).toBeDisabled();
  await page.keyboard.press('1');
  await expect(factCheck.place).toContainText('Claim 1 of');

  expect(readdirSync(dirname(project))).toEqual(['Locked.edgewise']);
  await page.close();
  await server.stop();
  expect(readdirSync(dirname(project))).toEqual(['Locked.edgewise']);
});
