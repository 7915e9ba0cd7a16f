/** Builds the desktop app's programs and the project that comes with it, as they are packed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hashFiles } from './content-hash.ts';
import { PROGRAMS, programConfig } from './electron-programs.ts';
import { thirdPartyLicences } from './licences.ts';
import { BUNDLED_PROJECT, ELECTRON_OUT, PROJECTS_OUT, ROOT } from './paths.ts';

/** The licences of the packages that the bundles are made from. */
const LICENCES_FILE = 'third-party-licences.txt';
const CORPUS = join('graph-data', 'corpora', 'sanctuary-cities');
const STAMP_FILE = 'sources.sha256';
const PROGRAM_SOURCES = [
  '{electron,graph-data,web}/**/*.ts',
  'renderer/shell/bridge.ts',
  'build/electron-programs.ts',
  'package.json',
];
const PROJECT_SOURCES = [`${CORPUS.replaceAll('\\', '/')}/**/*.*`, 'graph-data/**/*.ts'];

/**
 * Builds what is not at hand from the same sources.
 * @param onBuild called before anything is built
 * @throws Error where the corpus has a problem; the command line has said which
 */
export async function ensureElectronBundle(onBuild: () => void): Promise<void> {
  // A packed app has the bundles but not their sources.
  if (!existsSync(join(ROOT, 'electron', 'main.ts'))) return;
  await ensure(ELECTRON_OUT, hashFiles(ROOT, PROGRAM_SOURCES), buildPrograms, onBuild);
  await ensure(PROJECTS_OUT, hashFiles(ROOT, PROJECT_SOURCES), compileProject, onBuild);
}

/** Makes a folder anew unless its stamp is right: beside the old one, which it then replaces. */
async function ensure(
  folder: string,
  stamp: string,
  make: (folder: string) => Promise<void>,
  onBuild: () => void,
): Promise<void> {
  if (readStamp(folder) === stamp) return;
  onBuild();
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  await make(fresh);
  writeFileSync(join(fresh, STAMP_FILE), stamp);
  try {
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } catch (error) {
    // Another build came first; what it made is as good if it was made from the same sources.
    rmSync(fresh, { recursive: true, force: true });
    if (readStamp(folder) !== stamp) throw error;
  }
}

function readStamp(folder: string): string | null {
  const file = join(folder, STAMP_FILE);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

async function buildPrograms(folder: string): Promise<void> {
  const { build } = await import('vite');
  for (const program of PROGRAMS) await build(programConfig(program, folder));
  writeFileSync(join(folder, LICENCES_FILE), thirdPartyLicences(ROOT));
}

async function compileProject(folder: string): Promise<void> {
  const command = join(ROOT, 'graph-data', 'cli', 'main.ts');
  const args = [command, 'build', CORPUS, '-o', join(folder, basename(BUNDLED_PROJECT))];
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}
