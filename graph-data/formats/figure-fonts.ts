/** The fonts of figures as files on this machine: what npm brought along. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { FAMILIES, type FontSlice, neededSlices, slicesOf } from '../figure/fonts/slices.ts';
import type { Decompress } from '../figure/fonts/woff2.ts';
import type { EmbeddedFont } from '../figure/svg.ts';

/** Fonts that a text needs. */
export type FigureFonts = {
  slices: readonly FontSlice[];
  /** Files by slice id. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Characters that none of the fonts has. */
  missing: readonly string[];
};

/** Reads the font files that a text needs. */
export function readFonts(text: string): FigureFonts {
  const require = createRequire(import.meta.url);
  const folders = new Map<string, string>();
  const slices = FAMILIES.flatMap((family) => {
    const folder = dirname(require.resolve(`@fontsource-variable/${family}/package.json`));
    folders.set(family, folder);
    return slicesOf(family, JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')));
  });
  const { needed, missing } = neededSlices(text, slices);
  const files = new Map(
    needed.map(({ id, family }) => [
      id,
      new Uint8Array(
        readFileSync(join(folders.get(family) ?? '', 'files', `${id}-wght-normal.woff2`)),
      ),
    ]),
  );
  return { slices: needed, files, missing };
}

/** Fonts as they are embedded; the last face that has a character is the one a browser takes. */
export function embedFonts({ slices, files }: FigureFonts): EmbeddedFont[] {
  return slices
    .map(({ id, unicodeRange }) => ({
      dataUri: `data:font/woff2;base64,${Buffer.from(files.get(id) ?? []).toString('base64')}`,
      unicodeRange,
    }))
    .reverse();
}

/** Undoes Brotli compression with what Node has built in. */
export const decompress: Decompress = (bytes) => new Uint8Array(brotliDecompressSync(bytes));
