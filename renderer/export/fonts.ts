/** Fonts for figures: the files of the scripts that a text needs, ready to be embedded. */

import inter from '@fontsource-variable/inter/unicode.json';
import emoji from '@fontsource-variable/noto-emoji/unicode.json';
import arabic from '@fontsource-variable/noto-sans-arabic/unicode.json';
import armenian from '@fontsource-variable/noto-sans-armenian/unicode.json';
import bengali from '@fontsource-variable/noto-sans-bengali/unicode.json';
import devanagari from '@fontsource-variable/noto-sans-devanagari/unicode.json';
import ethiopic from '@fontsource-variable/noto-sans-ethiopic/unicode.json';
import georgian from '@fontsource-variable/noto-sans-georgian/unicode.json';
import gujarati from '@fontsource-variable/noto-sans-gujarati/unicode.json';
import hebrew from '@fontsource-variable/noto-sans-hebrew/unicode.json';
import kannada from '@fontsource-variable/noto-sans-kannada/unicode.json';
import khmer from '@fontsource-variable/noto-sans-khmer/unicode.json';
import korean from '@fontsource-variable/noto-sans-kr/unicode.json';
import lao from '@fontsource-variable/noto-sans-lao/unicode.json';
import chinese from '@fontsource-variable/noto-sans-sc/unicode.json';
import sinhala from '@fontsource-variable/noto-sans-sinhala/unicode.json';
import tamil from '@fontsource-variable/noto-sans-tamil/unicode.json';
import thai from '@fontsource-variable/noto-sans-thai/unicode.json';
import type { OpenedFonts } from '../../graph-data/figure/fonts/opening.ts';
import {
  type Family,
  type FontSlice,
  neededSlices,
  slicesOf,
} from '../../graph-data/figure/fonts/slices.ts';
import type { EmbeddedFont } from '../../graph-data/figure/svg.ts';

/** Addresses of the files, by path. */
const URLS: Readonly<Record<string, string>> = import.meta.glob(
  [
    '../../node_modules/@fontsource-variable/inter/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-arabic/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-hebrew/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-devanagari/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-thai/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-bengali/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-tamil/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-gujarati/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-kannada/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-sinhala/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-georgian/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-armenian/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-ethiopic/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-khmer/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-lao/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-emoji/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-kr/files/*-wght-normal.woff2',
    '../../node_modules/@fontsource-variable/noto-sans-sc/files/*-wght-normal.woff2',
  ],
  { query: '?url', import: 'default', eager: true },
);

const RANGES = {
  inter,
  'noto-sans-arabic': arabic,
  'noto-sans-hebrew': hebrew,
  'noto-sans-devanagari': devanagari,
  'noto-sans-thai': thai,
  'noto-sans-bengali': bengali,
  'noto-sans-tamil': tamil,
  'noto-sans-gujarati': gujarati,
  'noto-sans-kannada': kannada,
  'noto-sans-sinhala': sinhala,
  'noto-sans-georgian': georgian,
  'noto-sans-armenian': armenian,
  'noto-sans-ethiopic': ethiopic,
  'noto-sans-khmer': khmer,
  'noto-sans-lao': lao,
  'noto-emoji': emoji,
  'noto-sans-kr': korean,
  'noto-sans-sc': chinese,
} as const satisfies Record<Family, Readonly<Record<string, string>>>;

export type LoadedFonts = {
  slices: readonly FontSlice[];
  /** WOFF2 files by slice id. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Faces that were opened before, by slice id: to open one takes longer than to draw with it. */
  opened: OpenedFonts;
  embedded: readonly EmbeddedFont[];
  /** Characters for which no font is at hand: left to the reader’s own fonts. */
  missing: readonly string[];
};

/** Reads the faces that a text needs. */
export type FontLoader = (text: string) => Promise<LoadedFonts>;

/**
 * A loader that reads each file once. It fails with a sentence for the person when a file cannot be
 * read, and then tries that file again the next time.
 */
export function createFontLoader(): FontLoader {
  const loaded = new Map<string, Promise<FontFile>>();
  const opened: OpenedFonts = new Map();
  const all = Object.entries(RANGES).flatMap(([family, unicode]) =>
    slicesOf(family as Family, unicode),
  );
  const load = ({ id, family }: FontSlice) => {
    const known = loaded.get(id);
    if (known) return known;
    const reading = readFile(
      URLS[`../../node_modules/@fontsource-variable/${family}/files/${id}-wght-normal.woff2`],
    );
    loaded.set(id, reading);
    reading.catch(() => loaded.delete(id));
    return reading;
  };
  return async (text) => {
    const { needed, missing } = neededSlices(text, all);
    const files = new Map<string, Uint8Array>();
    const embedded: EmbeddedFont[] = [];
    for (const slice of needed) {
      const { bytes, dataUri } = await load(slice);
      files.set(slice.id, bytes);
      embedded.push({ dataUri, unicodeRange: slice.unicodeRange });
    }
    // The last face that has a character is the one a browser takes.
    return { slices: needed, files, opened, embedded: embedded.reverse(), missing };
  };
}

type FontFile = { bytes: Uint8Array; dataUri: string };

async function readFile(url: string | undefined): Promise<FontFile> {
  const response = url === undefined ? null : await fetch(url);
  if (!response?.ok)
    throw new Error('A font could not be read; load the page again and repeat the export.');
  const buffer = await response.arrayBuffer();
  return { bytes: new Uint8Array(buffer), dataUri: await dataUriOf(buffer) };
}

/** Written by the browser, beside the window's own work. */
function dataUriOf(buffer: ArrayBuffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('A font could not be read.'));
    reader.readAsDataURL(new Blob([buffer], { type: 'font/woff2' }));
  });
}
