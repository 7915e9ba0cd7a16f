import { expect, onTestFinished, test } from 'vitest';
import { openProject } from './open-project.ts';
import { openSample } from './sample.ts';
import { createScans } from './scans.ts';

function scans() {
  const made = createScans(new URL('./scan-worker.ts', import.meta.url));
  onTestFinished(() => made.close());
  return made;
}

test('a check tells of a sound file, and is ended with the project', async () => {
  const { project } = openSample();
  const { check, close } = scans();
  expect(await check(project.path)).toBeNull();
  const ended = check(project.path);
  close();
  await expect(ended).rejects.toMatchObject({ code: 'DISCONNECTED' });
});

test('a check names what is damaged', async () => {
  const { project } = openSample();
  project.db.pragma('ignore_check_constraints = ON');
  project.db.exec(`UPDATE entity SET type = '' WHERE uid = 'ann'`);
  expect(await scans().check(project.path)).toContain('“sample.edgewise” is damaged');
  expect(() => openProject(project.path)).toThrow('is damaged');
});

test('ranks are handed over, or none where keys are too far apart', async () => {
  const { project } = openSample();
  const table = await scans().ranks(project.path);
  const keys = project.db.prepare<[], number>('SELECT id FROM entity ORDER BY degree DESC, id');
  expect([...(table?.keys ?? [])]).toEqual(keys.pluck().all());
  project.db.exec(`INSERT INTO entity (id, uid, type, name, aliases, description)
    VALUES (99999999, 'far', 'person', 'Far', '[]', '')`);
  expect(await scans().ranks(project.path)).toBeNull();
});
