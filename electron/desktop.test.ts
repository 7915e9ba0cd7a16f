import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHANNEL, MENU_COMMAND_CHANNEL } from './channel-names.ts';
import { click, firstWindow, labels, setUpRunning, titleOf } from './testing/running.ts';
import { ask, until } from './testing/world.ts';

const { world, launch } = setUpRunning();

const menus = [
  {
    name: 'File',
    items: [
      {
        kind: 'command',
        id: 'export-figure',
        title: 'Export figure…',
        accelerator: 'CmdOrCtrl+Shift+E',
        enabled: true,
        checked: null,
      },
    ],
  },
  { name: 'Edit', items: [] },
];

test('offers opening before a page has spoken, then the page’s own commands', async () => {
  const fake = launch();
  const window = await firstWindow(fake);
  expect(labels(fake, 'File')).toContain('Open…');
  await ask(fake, window, CHANNEL.setMenu, menus);
  expect(labels(fake, 'File')).toContain('Export figure…');
  expect(labels(fake, 'Edit')).toContain('paste');
  click(fake, 'File', 'Export figure…');
  expect(window.webContents.sent).toEqual([[MENU_COMMAND_CHANNEL, 'export-figure']]);
});

test('speaks to the window in front', async () => {
  const fake = launch({ args: [world().project('a.edgewise')] });
  const one = await firstWindow(fake);
  await ask(fake, one, CHANNEL.setMenu, menus);
  fake.app.emit('second-instance', {}, ['edgewise', world().project('b.edgewise')], world().folder);
  const two = await firstWindow(fake, 1);
  expect(labels(fake, 'File')).not.toContain('Export figure…');
  one.emit('focus');
  click(fake, 'File', 'Export figure…');
  expect(one.webContents.sent).toHaveLength(1);
  expect(two.webContents.sent).toEqual([]);
});

test('opens what is chosen, and remembers it', async () => {
  const other = world().project('other.edgewise');
  const fake = launch({ answers: { box: [0], open: [[other]], save: [''] } });
  await until(() => fake.recent.length === 1);
  click(fake, 'File', 'Open…');
  expect(await titleOf(fake, await firstWindow(fake, 1))).toBe('other');
  await until(() => fake.recent.includes(other));
  expect(JSON.parse(readFileSync(join(world().folders.userData, 'recent.json'), 'utf8'))[0]).toBe(
    other,
  );
});
