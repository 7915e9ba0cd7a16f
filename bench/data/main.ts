/** Writes a project of generated data: `node bench/data/main.ts <entities> <file> [seed]`. */
import { resolve } from 'node:path';
import { writeSample } from './project.ts';

const [entities, file, seed = '1'] = process.argv.slice(2);
if (
  entities === undefined ||
  file === undefined ||
  !/^\d+$/.test(entities) ||
  !/^\d+$/.test(seed)
) {
  console.error('Usage: node bench/data/main.ts <entities> <file> [seed]');
  process.exit(2);
}
writeSample(resolve(file), Number(entities), Number(seed));
