/** Packs the app for real, with a stand-in for Electron, and looks at what a person would install. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LayoutInput } from '../graph-data/model/layout.ts';
import { spawnChild } from '../graph-data/service/spawn-child.ts';
import { createSupervisor } from '../graph-data/service/supervisor.ts';
import { readAssets } from '../web/assets.ts';
import { BUNDLED_PROJECT, ROOT } from './paths.ts';
import { standInElectron } from './testing/stand-in-electron.ts';

/** Everything that may be inside; one pattern a line. */
const ALLOWED = [
  /^\/(package\.json|LICENSE)$/,
  /^\/out\/electron\/(main|service|worker|reading|second-thread|project-worker|import-worker|export-worker|scan-worker)\.js$/,
  /^\/out\/electron\/(preload\.cjs|third-party-licences\.txt)$/,
  /^\/out\/projects\/Sanctuary cities\.edgewise$/,
  /^\/out\/renderer\/(index\.html|asset-manifest\.json)$/,
  /^\/out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|svg)$/,
  /^\/node_modules\/better-sqlite3\/(package\.json|LICENSE)$/,
  /^\/node_modules\/better-sqlite3\/lib\/[\w/-]+\.js$/,
  /^\/node_modules\/better-sqlite3\/prebuilds\/linux-x64\.node$/,
];
const NEEDED = [
  '/package.json',
  '/LICENSE',
  '/out/electron/main.js',
  '/out/electron/preload.cjs',
  '/out/electron/service.js',
  '/out/electron/worker.js',
  '/out/electron/reading.js',
  '/out/electron/export-worker.js',
  '/out/electron/scan-worker.js',
  '/out/electron/project-worker.js',
  '/out/electron/import-worker.js',
  '/out/electron/third-party-licences.txt',
  '/out/projects/Sanctuary cities.edgewise',
  '/out/renderer/index.html',
  '/node_modules/better-sqlite3/lib/index.js',
];

/** No address that answers: whatever wants to download something fails at once. */
const OFFLINE = Object.fromEntries(
  ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'].map((name) => [
    name,
    'http://127.0.0.1:9',
  ]),
);

/** An Electron of which another instance is already running; prints what it is told. */
const ELECTRON_THAT_SAYS = `
export const app = {
  isPackaged: true,
  enableSandbox: () => console.log('sandbox'),
  requestSingleInstanceLock: () => console.log('lock'),
  quit: () => console.log('quit'),
};
export const protocol = {
  registerSchemesAsPrivileged: (all) => console.log('schemes', ...all.map(({ scheme }) => scheme)),
};
export const BrowserWindow = null, dialog = null, ipcMain = null, Menu = null, session = null;
export const MessageChannelMain = null, nativeTheme = null, shell = null, utilityProcess = null;
`;

/** A layout of entities in one long row, enough of them for the service to use its thread. */
function chainOf(ids: string[]): LayoutInput {
  return {
    name: 'force',
    ids,
    width: ids.map(() => 40),
    height: ids.map(() => 40),
    x: ids.map(() => null),
    y: ids.map(() => null),
    fixed: ids.map(() => false),
    edges: ids.slice(1).map((_, index) => [index, index + 1]),
    root: null,
    seed: 1,
  };
}

const linux = process.platform === 'linux' && process.arch === 'x64';
let unpacked: string;
let archive: string;
let extracted: string;

describe.skipIf(!linux)('the packed app (Linux x64, with a stand-in for Electron)', () => {
  beforeAll(async () => {
    const output = mkdtempSync(join(tmpdir(), 'edgewise-packed-'));
    const script = join(ROOT, 'build', 'package.ts');
    const args = [script, '--dir', '--electron', standInElectron(), '--output', output];
    const env = { ...process.env, ...OFFLINE };
    await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
    unpacked = join(output, 'linux-unpacked');
    archive = join(unpacked, 'resources', 'app.asar');
    extracted = join(output, 'extracted');
    extractAll(archive, extracted);
  }, 60_000);

  test('holds what it needs and nothing else: no sources, no tests, no texts of the corpus', () => {
    const all = listPackage(archive, { isPack: false });
    const files = all.filter((path) => !all.some((other) => other.startsWith(`${path}/`)));
    expect(files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(NEEDED.filter((file) => !files.includes(file))).toEqual([]);
  });

  test('leaves only native code outside the archive', () => {
    const outside = readdirSync(`${archive}.unpacked`, { recursive: true, withFileTypes: true });
    expect(outside.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual([
      'linux-x64.node',
    ]);
    expect(readdirSync(join(unpacked, 'resources')).sort()).toEqual([
      'app.asar',
      'app.asar.unpacked',
    ]);
  });

  test('is started by its own name, with every fuse set', async () => {
    const { version: _, ...fuses } = await getCurrentFuseWire(join(unpacked, 'edgewise'));
    const states = Object.values(fuses).map((state) => String.fromCharCode(Number(state)));
    expect(states.join(' ')).toBe('0 1 0 0 1 1 0 0 1');
  });

  test('passes the licences on', () => {
    for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) {
      expect(existsSync(join(unpacked, file))).toBe(true);
    }
    const licences = extractFile(
      archive,
      join('out', 'electron', 'third-party-licences.txt'),
    ).toString();
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    for (const [name, version] of Object.entries(dependencies)) {
      expect(licences).toContain(`${name} ${version} (`);
    }
  });

  test('says what to start and no more', () => {
    const manifest = JSON.parse(extractFile(archive, 'package.json').toString());
    expect(manifest).toMatchObject({
      name: 'edgewise',
      main: 'out/electron/main.js',
      type: 'module',
    });
    expect(manifest.scripts ?? {}).toEqual({});
    expect(manifest.devDependencies ?? {}).toEqual({});
  });

  test('its programs import nothing that is not inside', () => {
    const imported = ['main.js', 'preload.cjs', 'service.js', 'worker.js'].flatMap((file) => {
      const text = readFileSync(join(extracted, 'out', 'electron', file), 'utf8');
      const found = text.matchAll(/^(?:import .* from |import |.*\brequire\()"([^"]+)"/gm);
      return [...found].map(([, name]) => name ?? '');
    });
    const outside = imported.filter((name) => !isBuiltin(name));
    expect([...new Set(outside)].sort()).toEqual(['better-sqlite3', 'electron']);
  });

  test('its page is whole, and made for production', () => {
    const assets = readAssets(join(extracted, 'out', 'renderer'));
    expect(Object.keys(assets.manifest)).toContain('/index.html');
    const scripts = Object.keys(assets.manifest).filter((path) => path.endsWith('.js'));
    const text = scripts.map((path) => readFileSync(join(extracted, 'out/renderer', path), 'utf8'));
    expect(text.join('').length).toBeGreaterThan(100_000);
    expect(text.join('')).not.toContain('React DevTools');
  });

  test('its main program runs, and leaves to an app that is already there', async () => {
    const folder = join(extracted, 'node_modules', 'electron');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"type":"module","exports":"./index.js"}');
    writeFileSync(join(folder, 'index.js'), ELECTRON_THAT_SAYS);
    const main = join(extracted, 'out', 'electron', 'main.js');
    const { stdout } = await promisify(execFile)(process.execPath, [main]);
    expect(stdout.trim().split('\n')).toEqual(['sandbox', 'schemes app', 'lock', 'quit']);
  });

  test('its service opens the bundled project, answers, and lays a graph out in its own thread', async () => {
    const project = join(mkdtempSync(join(tmpdir(), 'edgewise-own-')), 'Sanctuary cities.edgewise');
    cpSync(join(extracted, 'out', 'projects', 'Sanctuary cities.edgewise'), project);
    expect(readFileSync(project).equals(readFileSync(BUNDLED_PROJECT))).toBe(true);
    const entry = join(extracted, 'out', 'electron', 'service.js');
    const log: string[] = [];
    const supervisor = createSupervisor({
      spawn: () => spawnChild(entry, [project]),
      log: (line) => log.push(line),
    });
    try {
      await supervisor.ready;
      const { service } = supervisor.client;
      const { title, documents, entities } = await service.getProject({});
      expect([title, documents]).toEqual(['Sanctuary cities', 5]);
      const overview = await service.getOverview({ limit: 1_000 });
      expect(overview.nodes).toHaveLength(entities);
      const ids = overview.nodes.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(150);
      const positions = await service.layout(chainOf(ids));
      expect(new Set(positions.x).size).toBeGreaterThan(100);
      expect(log).toEqual([]);
    } finally {
      await supervisor.stop();
    }
  });
});
