/**
 * Packs the desktop app for this system, into `dist/`.
 * `--dir` leaves the installers out; `--electron <folder>` takes an unpacked Electron from there
 * instead of downloading one.
 */
import { parseArgs } from 'node:util';
import { build, DIR_TARGET, Platform } from 'electron-builder';
import { ensureBundle } from './bundle.ts';
import { ensureElectronBundle } from './bundle-electron.ts';
import { config } from './electron-builder.config.ts';
import { ROOT } from './paths.ts';

const { values } = parseArgs({
  options: {
    dir: { type: 'boolean', default: false },
    electron: { type: 'string' },
    output: { type: 'string' },
  },
});
const onBuild = () => console.log('Building …');
await ensureBundle(onBuild);
await ensureElectronBundle(onBuild);
await build({
  projectDir: ROOT,
  publish: 'never',
  targets: Platform.current().createTarget(values.dir ? DIR_TARGET : null),
  config: {
    ...config,
    directories: { ...config.directories, output: values.output ?? 'dist' },
    ...(values.electron === undefined ? {} : { electronDist: values.electron }),
  },
});
