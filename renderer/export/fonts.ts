/** Inter for figures: the files of the scripts that a text needs, ready to be embedded. */
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url';
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url';
import latinMore from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { EmbeddedFont } from '../../graph-data/figure/svg.ts';

type Face = { url: string; unicodeRange: string; needed: RegExp };

/** Ranges as Fontsource's own style sheet gives them. */
const FACES: readonly Face[] = [
  {
    url: latin,
    unicodeRange:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    needed: /./su,
  },
  {
    url: latinMore,
    unicodeRange:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    needed: /[\u0100-\u02ff\u1d00-\u1dbf\u1e00-\u1eff\u20a0-\u20c0]/u,
  },
  {
    url: cyrillic,
    unicodeRange: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
    needed: /[\u0400-\u04ff\u2116]/u,
  },
  {
    url: greek,
    unicodeRange: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
    needed: /[\u0370-\u03ff]/u,
  },
];

/** Reads the faces that a text needs; other scripts are left to the reader's own fonts. */
export type FontLoader = (text: string) => Promise<EmbeddedFont[]>;

/**
 * A loader that reads each file once. It fails with a sentence for the person when a file cannot be
 * read, and then tries that file again the next time.
 */
export function createFontLoader(): FontLoader {
  const loaded = new Map<string, Promise<EmbeddedFont>>();
  const load = (face: Face) => {
    const known = loaded.get(face.url);
    if (known) return known;
    const reading = loadFace(face);
    loaded.set(face.url, reading);
    reading.catch(() => loaded.delete(face.url));
    return reading;
  };
  return (text) => Promise.all(FACES.filter(({ needed }) => needed.test(text)).map(load));
}

async function loadFace({ url, unicodeRange }: Face): Promise<EmbeddedFont> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error('The font Inter could not be read; load the page again and repeat the export.');
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { dataUri: `data:font/woff2;base64,${toBase64(bytes)}`, unicodeRange };
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary);
}
