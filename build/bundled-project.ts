/** The project that comes with Edgewise: compiled from its text once, into the person's own data. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildProject } from '../graph-data/service/build-project.ts';
import { hashFiles } from './content-hash.ts';
import { dataFolder, ROOT } from './paths.ts';

const CORPUS = 'graph-data/corpora/sanctuary-cities';
const FILE = 'Sanctuary cities.edgewise';
/** The text, and the code that decides what is made of it. */
const SOURCES = [
  `${CORPUS}/**/*.*`,
  'graph-data/{model,db,evidence,formats}/**/*.ts',
  'graph-data/service/build-project.ts',
];

/**
 * Compiles the bundled corpus unless a project made from the same text is there. A new text makes a
 * new file in a folder of its own: what the person changed in an older one is never overwritten.
 * @param home folder for the person's data
 * @returns path of the project
 * @throws Error listing what is wrong with the corpus; ServiceError if the file cannot be written
 */
export function ensureBundledProject(home: string = dataFolder()): string {
  const stamp = hashFiles(ROOT, SOURCES).slice(0, 12);
  const project = join(home, 'bundled', stamp, FILE);
  if (existsSync(project)) return project;
  mkdirSync(dirname(project), { recursive: true });
  const result = buildProject(join(ROOT, CORPUS), project);
  if (result.ok) return project;
  throw new Error(`The bundled texts cannot be compiled: ${JSON.stringify(result.problems)}`);
}
