/** What a source file imports, read by the bundler's own parser. */
import { dirname, posix } from 'node:path';
import { parseSync } from 'vite';

export type Import = {
  /** A repository path for a file of ours, else the specifier as written. */
  target: string;
  kind: 'file' | 'package' | 'node';
  /** Gone at run time. */
  typeOnly: boolean;
};

/**
 * Lists the imports of a module, dynamic ones and re-exports too.
 * @param file repository path with forward slashes
 * @throws Error if the source cannot be parsed
 */
export function readImports(file: string, source: string): Import[] {
  const { module, errors } = parseSync(file, source, { sourceType: 'module' });
  if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`);
  const found = module.staticImports.map(({ moduleRequest, entries }) => ({
    name: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) found.push({ name: moduleRequest.value, typeOnly: isType });
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^(['"])(.*)\1$/.exec(source.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[2] !== undefined) found.push({ name: literal[2], typeOnly: false });
  }
  return found.map(({ name, typeOnly }) => ({ ...resolveName(file, name), typeOnly }));
}

function resolveName(file: string, name: string): Pick<Import, 'target' | 'kind'> {
  if (name.startsWith('.')) {
    return { target: posix.join(dirname(file), name), kind: 'file' };
  }
  return { target: name, kind: name.startsWith('node:') ? 'node' : 'package' };
}

/** The name of the package in a specifier. */
export function packageName(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
