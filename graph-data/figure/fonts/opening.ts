/** Opens fonts in small steps, since to open one takes longer than anything that is shaped with it. */
import { create, type Font } from 'fontkit';
import type { Steps } from '../steps.ts';
import { type Decompress, woff2Unpacking } from './woff2.ts';

/** Unpacked fonts by slice id. */
export type OpenedFonts = Map<string, Font>;

/**
 * Opens the fonts that are not yet open, and reads the rules that shaping asks for.
 * @param files WOFF2 files by slice id
 * @param opened added to
 */
export function* fontOpening(
  files: ReadonlyMap<string, Uint8Array>,
  decompress: Decompress,
  opened: OpenedFonts,
): Steps<void> {
  for (const [id, file] of files) {
    if (opened.has(id)) continue;
    const font = yield* fontReading(file, decompress);
    yield* rulesReading(font);
    opened.set(id, font);
  }
}

/** Reads one font. @throws RangeError for a file that is not a WOFF2 of one TrueType font */
export function* fontReading(file: Uint8Array, decompress: Decompress): Steps<Font> {
  const sfnt = yield* woff2Unpacking(file, decompress);
  yield;
  const font = create(sfnt as Parameters<typeof create>[0]);
  if (!('layout' in font)) throw new RangeError('A font of the figure is a collection.');
  return font;
}

/** Tables that fontkit reads when it is first asked for them, and then remembers. */
const TABLES = ['cmap', 'hmtx', 'loca', 'fvar', 'avar', 'gvar', 'HVAR', 'GDEF', 'GSUB', 'GPOS'];

type Table = { lookupList?: { length: number; get(index: number): unknown } } | undefined;

function* rulesReading(font: Font): Steps<void> {
  const tables = font as unknown as Readonly<Record<string, Table>>;
  for (const name of TABLES) {
    const rules = tables[name]?.lookupList;
    yield;
    for (let at = 0; at < (rules?.length ?? 0); at++) {
      rules?.get(at);
      yield;
    }
  }
}
