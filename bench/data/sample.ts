/** Generated projects, written once into the system's folder for temporary files. */
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSample } from './project.ts';

const SEED = 1;

/** The path of a project of so many entities, and three times as many relations. */
export function sampleOf(entities: number): string {
  const folder = join(tmpdir(), 'edgewise-bench-data');
  const path = join(folder, `${entities}-${SEED}.edgewise`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  console.log(`Generating ${entities.toLocaleString('en')} entities …`);
  writeSample(path, entities, SEED);
  return path;
}
