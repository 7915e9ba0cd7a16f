import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { safeFileName } from '../web/file-names.ts';
import { CHANNEL } from './channel-names.ts';
import { saveFileAs } from './dialogs.ts';
import { firstWindow, setUpRunning } from './testing/running.ts';
import { ask } from './testing/world.ts';

const { world, launch } = setUpRunning();
const bytes = new Uint8Array([0, 255, 1]);
const file = { name: 'figure.png', mediaType: 'image/png', bytes };

describe('saving a file', () => {
  test('writes it whole where the person says, and leaves nothing beside it', async () => {
    const target = join(world().folders.documents, 'picture é.png');
    const fake = launch({ answers: { box: [0], open: [[]], save: [target] } });
    const saved = await ask(fake, await firstWindow(fake), CHANNEL.saveFile, file);
    expect(saved).toBe(true);
    expect(new Uint8Array(readFileSync(target))).toEqual(bytes);
    expect(readdirSync(world().folders.documents)).toEqual(['picture é.png']);
  });

  test('writes nothing for a person who declines', async () => {
    const fake = launch();
    expect(await ask(fake, await firstWindow(fake), CHANNEL.saveFile, file)).toBe(false);
    expect(readdirSync(world().folders.documents)).toEqual([]);
  });

  test('never replaces an open project, under whatever name', async () => {
    const project = world().project('open.edgewise');
    const before = readFileSync(project);
    const link = join(world().folder, 'link.json');
    symlinkSync(project, link);
    const fake = launch({
      args: [project],
      answers: { box: [0], open: [[]], save: [link, project] },
    });
    const window = await firstWindow(fake);
    for (const name of ['link.json', 'open.edgewise']) {
      await expect(ask(fake, window, CHANNEL.saveFile, file)).rejects.toThrow(
        `“${name}” is an open project`,
      );
    }
    expect(readFileSync(project).equals(before)).toBe(true);
  });

  test('says so in one sentence when it cannot', async () => {
    const target = join(world().folder, 'nowhere', 'a.png');
    const fake = launch({ answers: { box: [0], open: [[]], save: [target] } });
    const window = await firstWindow(fake);
    await expect(ask(fake, window, CHANNEL.saveFile, file)).rejects.toThrow(
      /^“a\.png” cannot be written; .*\.$/,
    );
    expect(existsSync(target)).toBe(false);
  });

  test('suggests a plain name, whatever the page says', () => {
    expect(safeFileName('../../etc/passwd')).toBe('passwd');
    expect(safeFileName('C:\\Windows\\x.png')).toBe('x.png');
    expect(safeFileName('.bashrc')).toBe('bashrc');
    expect(safeFileName('a:b\u0000?.svg')).toBe('a_b__.svg');
    expect(safeFileName('..')).toBe('Untitled');
    expect(saveFileAs('/home/me', 'x/figure.svg')).toMatchObject({
      defaultPath: join('/home/me', 'figure.svg'),
      filters: [{ name: 'SVG file', extensions: ['svg'] }],
    });
  });
});

describe('opening an address outside', () => {
  const url = 'https://example.org/a?b=c';

  test('shows the host and opens only when confirmed', async () => {
    const fake = launch({ answers: { box: [0, 1], open: [[]], save: [''] } });
    const window = await firstWindow(fake);
    await ask(fake, window, CHANNEL.openExternal, { url });
    expect(fake.boxes[0]?.message).toContain('example.org');
    expect(fake.external).toEqual([]);
    await ask(fake, window, CHANNEL.openExternal, { url });
    expect(fake.external).toEqual([url]);
  });

  test.each(['file:///etc/passwd', 'javascript:alert(1)', 'ms-msdt:/id', 'https://a@b.org/'])(
    'refuses %s without a question',
    async (address) => {
      const fake = launch({ answers: { box: [1], open: [[]], save: [''] } });
      const asked = ask(fake, await firstWindow(fake), CHANNEL.openExternal, { url: address });
      await expect(asked).rejects.toThrow('Only http and https');
      expect([fake.boxes, fake.external]).toEqual([[], []]);
    },
  );
});

test('a window that was closed is not heard', async () => {
  const fake = launch({ platform: 'darwin' });
  const window = await firstWindow(fake);
  window.destroy();
  const nonce = '0123456789abcdef';
  await expect(ask(fake, window, CHANNEL.requestPort, { nonce })).rejects.toThrow('may not');
});

test('a project that could not be opened is told to the page as well', async () => {
  const path = join(world().folder, 'text.edgewise');
  writeFileSync(path, 'not a project');
  const fake = launch({
    args: [path],
    prepare({ electron }) {
      electron.dialog.showMessageBox = () => new Promise(() => {});
    },
  });
  const window = await firstWindow(fake);
  const nonce = '0123456789abcdef';
  const refused = async () => {
    for (;;) {
      await ask(fake, window, CHANNEL.requestPort, { nonce });
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  await expect(refused()).rejects.toThrow('text.edgewise');
});
