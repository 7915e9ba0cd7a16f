/** Builds the desktop app's programs and the project that comes with it, as they are packed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from './content-hash.ts';
import { PROGRAMS, programConfig } from './electron-programs.ts';
import { thirdPartyLicences } from './licences.ts';
import { BUNDLED_PROJECT, ELECTRON_OUT, PROJECTS_OUT, ROOT } from './paths.ts';

/** The licences of the packages that the bundles are made from. */
const LICENCES_FILE = 'third-party-licences.txt';
const CORPUS = join('graph-data', 'corpora', 'sanctuary-cities');
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
  const programs = () => buildPrograms();
  const project = async () => compileProject();
  await ensure(ELECTRON_OUT, hashFiles(ROOT, PROGRAM_SOURCES), programs, onBuild);
  await ensure(PROJECTS_OUT, hashFiles(ROOT, PROJECT_SOURCES), project, onBuild);
}

/** Makes a folder anew unless its stamp is right; the stamp is written last. */
async function ensure(
  folder: string,
  stamp: string,
  make: () => Promise<void>,
  onBuild: () => void,
): Promise<void> {
  const file = join(folder, 'sources.sha256');
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return;
  onBuild();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await make();
  writeFileSync(file, stamp);
}

async function buildPrograms(): Promise<void> {
  const { build } = await import('vite');
  for (const program of PROGRAMS) await build(programConfig(program, ELECTRON_OUT));
  writeFileSync(join(ELECTRON_OUT, LICENCES_FILE), thirdPartyLicences(ROOT));
}

function compileProject(): void {
  const command = join(ROOT, 'graph-data', 'cli', 'main.ts');
  const args = [command, 'build', CORPUS, '-o', BUNDLED_PROJECT];
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}
