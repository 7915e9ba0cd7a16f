/** The twenty points of Electron's security checklist, each shown on what the app tells Electron. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { afterPack } from '../build/after-pack.ts';
import { config } from '../build/electron-builder.config.ts';
import { fuseConfig } from '../build/fuses.ts';
import { CONTENT_SECURITY_POLICY } from '../web/csp.ts';
import { CHANNEL } from './channel-names.ts';
import { firstWindow, setUpRunning } from './testing/running.ts';
import { ask } from './testing/world.ts';
import { windowOptions } from './window-options.ts';

const { launch } = setUpRunning();
const own = 'app://bundle/index.html';

/** The settings table of every window; stated whole, so that an added setting is looked at. */
const WEB_PREFERENCES = {
  preload: '/app/preload.cjs',
  partition: 'persist:edgewise',
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  disableBlinkFeatures: 'Auxclick',
  devTools: false,
  spellcheck: false,
  safeDialogs: true,
};

function preferences(isPackaged = true) {
  const options = { title: 'a', preload: '/app/preload.cjs', isPackaged, dark: false };
  return windowOptions(options).webPreferences ?? {};
}

function navigation(url: string, isMainFrame = true) {
  return Object.assign(new Event('navigation', { cancelable: true }), { url, isMainFrame });
}

function sources(): string {
  const files = readdirSync(import.meta.dirname).filter((file) =>
    /^(?!.*\.test).*\.ts$/.test(file),
  );
  return files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n');
}

test('the settings of a window are exactly the table', () => {
  expect(preferences()).toEqual(WEB_PREFERENCES);
  expect(preferences(false)).toEqual({ ...WEB_PREFERENCES, devTools: true });
});

describe('checklist', () => {
  test('1: only the app’s own files are loaded, whatever asks', async () => {
    const fake = launch();
    const window = await firstWindow(fake);
    expect(window.loaded).toBe(own);
    const cancelled = (url: string) => {
      let cancel: boolean | null = null;
      fake.session.get('onBeforeRequest')({ url, resourceType: 'xhr' }, (answer) => {
        cancel = answer.cancel;
      });
      return cancel;
    };
    expect(cancelled(own)).toBe(false);
    expect(
      ['https://example.org/', 'http://127.0.0.1/', 'ws://x/', 'file:///x'].map(cancelled),
    ).toEqual([true, true, true, true]);
  });

  test('2: pages have no Node', () => {
    const { nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames } = preferences();
    expect([nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('3: contexts are isolated', () => {
    expect(preferences().contextIsolation).toBe(true);
  });

  test('4: every process of a page is in the sandbox, and no switch takes it out', async () => {
    const fake = launch();
    await firstWindow(fake);
    expect(fake.calls[0]).toBe('enableSandbox');
    expect(preferences().sandbox).toBe(true);
    expect(sources()).not.toMatch(/no-sandbox|commandLine/);
  });

  test('5: permissions are asked for and refused', async () => {
    const fake = launch();
    await firstWindow(fake);
    const granted = (permission: string, requestingUrl = own) => {
      const details = { requestingUrl, isMainFrame: true };
      let answer: boolean | null = null;
      fake.session.get('request')(
        {},
        permission,
        (given) => {
          answer = given;
        },
        details,
      );
      return [answer, fake.session.get('check')({}, permission, 'app://bundle', details)];
    };
    expect(granted('clipboard-sanitized-write')).toEqual([true, true]);
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'local-fonts',
      'usb',
      'unknown',
    ]) {
      expect(granted(permission)).toEqual([false, false]);
    }
    expect(granted('fullscreen', 'https://example.org/')).toEqual([false, false]);
    expect(fake.session.get('device')()).toBe(false);
    let streams: unknown = 'unasked';
    fake.session.get('media')({}, (given) => {
      streams = given;
    });
    expect(streams).toBeNull();
  });

  test('6: web security stays on', () => {
    expect(preferences().webSecurity).toBe(true);
  });

  test('7: every answer carries the content policy, on the windows’ own session', async () => {
    const fake = launch();
    const window = await firstWindow(fake);
    const partition = window.options.webPreferences?.partition;
    expect(fake.partitions).toEqual([[partition, { cache: false }]]);
    const response = fake.session.get('handle')(new Request(own));
    expect(response.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe');
  });

  test('8: no insecure content', () => {
    expect(preferences().allowRunningInsecureContent).toBe(false);
  });

  test('9: no experiments', () => {
    expect(preferences().experimentalFeatures).toBe(false);
  });

  test('10: no engine feature is switched on', () => {
    expect(preferences()).not.toHaveProperty('enableBlinkFeatures');
  });

  test('11 and 12: no page inside a page', async () => {
    const { webContents } = await firstWindow(launch());
    const event = new Event('will-attach-webview', { cancelable: true });
    webContents.emit('will-attach-webview', event);
    expect(event.defaultPrevented).toBe(true);
    expect(preferences().webviewTag).toBe(false);
  });

  test('13: a page goes nowhere, though it may draw itself again', async () => {
    const { webContents } = await firstWindow(launch());
    const prevented = (name: string, url: string, isMainFrame = true) => {
      const event = navigation(url, isMainFrame);
      webContents.emit(name, event);
      return event.defaultPrevented;
    };
    for (const name of ['will-navigate', 'will-frame-navigate']) {
      expect(prevented(name, own)).toBe(false);
      expect(prevented(name, own, false)).toBe(true);
      for (const url of [
        'app://bundle/',
        'app://bundle/index.html#x',
        'app://evil/index.html',
        'https://example.org/',
        'javascript:alert(1)',
        'data:text/html,x',
        'about:blank',
      ]) {
        expect(prevented(name, url)).toBe(true);
      }
    }
    expect(prevented('will-redirect', own)).toBe(true);
    webContents.url = 'https://example.org/';
    expect(prevented('will-navigate', 'https://example.org/')).toBe(true);
  });

  test('14: no page opens a window', async () => {
    const { webContents } = await firstWindow(launch());
    expect(webContents.openHandler?.()).toEqual({ action: 'deny' });
  });

  test('15: an address leaves the app only parsed, shown and confirmed', async () => {
    const fake = launch({ answers: { box: [1], open: [[]], save: [''] } });
    const window = await firstWindow(fake);
    await expect(ask(fake, window, CHANNEL.openExternal, { url: 'file:///x' })).rejects.toThrow();
    await ask(fake, window, CHANNEL.openExternal, { url: 'HTTPS://Example.org' });
    expect(fake.external).toEqual(['https://example.org/']);
    expect(sources().match(/shell\.openExternal/g)).toHaveLength(1);
    expect(sources()).not.toMatch(/openPath|showItemInFolder/);
  });

  test('16: the Electron in use is one exact, current version', () => {
    const file = join(import.meta.dirname, '..', 'package.json');
    const { devDependencies } = JSON.parse(readFileSync(file, 'utf8'));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(45);
  });

  test('17: whoever sends a message is looked at first', async () => {
    const fake = launch();
    await firstWindow(fake);
    expect([...fake.channels.keys()].sort()).toEqual(Object.values(CHANNEL).sort());
    const stranger = {
      sender: { id: 1 },
      senderFrame: { url: 'https://example.org/', parent: null },
    };
    for (const listener of fake.channels.values()) {
      await expect(listener(stranger, {})).rejects.toThrow('may not');
    }
    expect(sources().match(/ipcMain|ipc\.handle/g)?.length).toBeLessThanOrEqual(5);
  });

  test('18: pages come over a scheme of their own with the least privileges', async () => {
    const fake = launch();
    await firstWindow(fake);
    const privileges = { standard: true, secure: true, supportFetchAPI: true };
    expect(fake.schemes).toEqual([{ scheme: 'app', privileges }]);
    expect(fake.session.get('scheme')).toBe('app');
    expect(sources()).not.toMatch(/loadFile|file:\/\//);
  });

  test('19: every fuse is decided, and set on what is packed', () => {
    expect(config.afterPack).toBe(afterPack);
    const { version, strictlyRequireAllFuses, resetAdHocDarwinSignature, ...fuses } =
      fuseConfig(false);
    expect([version, strictlyRequireAllFuses, resetAdHocDarwinSignature]).toEqual([
      '1',
      true,
      false,
    ]);
    expect(Object.values(fuses).map(Number)).toEqual([0, 1, 0, 0, 1, 1, 0, 0, 1]);
  });

  test('20: the preload script passes nothing of Electron on', () => {
    const preload = readFileSync(join(import.meta.dirname, 'preload.ts'), 'utf8');
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
    expect(preload).not.toMatch(/exposeInMainWorld\([^)]*ipcRenderer/);
    expect(preload).toContain('satisfies Bridge');
  });
});

test('nothing is downloaded and no dictionary is fetched', async () => {
  const fake = launch();
  await firstWindow(fake);
  const event = new Event('will-download', { cancelable: true });
  fake.session.emit('will-download', event);
  expect(event.defaultPrevented).toBe(true);
  expect(fake.session.get('spellChecker')).toBe(false);
  expect(sources()).not.toMatch(/crashReporter|autoUpdater/);
});
