/** The licence texts of everything that a bundle is made from, which each of them asks to be passed on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('no licence named'),
  dependencies: z.record(z.string(), z.string()).default({}),
});

const LICENCE_FILE = /^(licen[cs]e|copying|ofl)(\.|-|$)/i;

/**
 * One text with the licence of each package that the app depends on, directly or not.
 * @param root folder of the app's own package.json
 */
export function thirdPartyLicences(root: string): string {
  const own = readPackage(root);
  const found = new Map<string, string>();
  collect(root, Object.keys(own.dependencies), found);
  return [...found.keys()]
    .sort()
    .map((name) => found.get(name))
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function readPackage(folder: string): z.infer<typeof packageSchema> {
  return packageSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

function collect(from: string, names: readonly string[], found: Map<string, string>): void {
  for (const name of names) {
    const folder = findPackage(from, name);
    if (folder === null) continue;
    const { version, license, dependencies } = readPackage(folder);
    const key = `${name} ${version}`;
    if (found.has(key)) continue;
    found.set(key, `${key} (${license})\n\n${licenceTexts(folder)}\n`);
    collect(folder, Object.keys(dependencies), found);
  }
}

/** The folder of a package as Node would find it from `from`; null for one that is not installed. */
function findPackage(from: string, name: string): string | null {
  const places = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  const folder = places.map((place) => join(place, name)).find((place) => existsSync(place));
  return folder ?? null;
}

function licenceTexts(folder: string): string {
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
}
