/** Writes a PDF: pages of shapes and text, embedded fonts, metadata, bookmarks, and structure for screen readers. */
import type { Shaper } from '../fonts/shaper.ts';
import { finish, type Steps } from '../steps.ts';
import { svgReading } from '../svg-tree.ts';
import { createFile, encode, type PdfFile, ref, utf16 } from './file.ts';
import { createFonts } from './fonts.ts';
import { drawPage } from './page-content.ts';
import { type TaggedPage, writeStructure } from './structure.ts';

export type PdfWords = { title: string; author: string; subject: string };

/** What a PDF is made with. */
export type PdfTools = {
  /** Px of the pages to the inch. */
  dpi: number;
  shaper: Shaper;
  /** Does the drawing of a page; at once where left out. @throws where it is to stop */
  run?: <T>(steps: Steps<T>, page: number) => T | Promise<T>;
  /** Awaited between stretches of the rest; nothing where left out. @throws where it is to stop */
  giveWay?: () => Promise<void>;
};

/**
 * Writes pages as a PDF. The same pages give the same bytes, but for what the system's compression does.
 * @param pages each page's SVG with its bookmark
 */
export async function writePdf(
  pages: readonly { svg: string; bookmark: string }[],
  words: PdfWords,
  { dpi, shaper, run = finish, giveWay }: PdfTools,
): Promise<Uint8Array> {
  const file = createFile(giveWay);
  const [catalog = 0, tree = 0, info = 0, outlines = 0, resources = 0] = file.reserve(5);
  const fonts = createFonts();
  const written: TaggedPage[] = [];
  for (const [at, { svg }] of pages.entries()) {
    const root = await run(svgReading(svg), at);
    const scale = 72 / dpi;
    const width = Number(root.attributes.width) * scale;
    const height = Number(root.attributes.height) * scale;
    const tools = { shaper, useGlyph: fonts.use, flip: [scale, 0, 0, -scale, 0, height] } as const;
    const { content, tagged } = await run(drawPage(root, tools), at);
    const stream = await file.stream(encode(content), '');
    const object = file.add(
      `<</Type/Page/Parent ${ref(tree)}/MediaBox[0 0 ${width.toFixed(2)} ${height.toFixed(2)}]` +
        `/Resources ${ref(resources)}/Contents ${ref(stream)}/StructParents ${at}/Tabs/S>>`,
    );
    written.push({ object, tagged });
  }
  const kids = written.map(({ object }) => object);
  file.set(resources, `<</Font<<${await fonts.write(file)}>>>>`);
  file.set(tree, `<</Type/Pages/Kids[${kids.map(ref).join(' ')}]/Count ${kids.length}>>`);
  writeOutlines(
    file,
    outlines,
    pages.map(({ bookmark }, i) => ({ bookmark, page: kids[i] ?? 0 })),
  );
  const text = (value: string) => `<${utf16(value)}>`;
  file.set(
    info,
    `<</Title${text(words.title)}/Author${text(words.author)}/Subject${text(words.subject)}/Creator${text('Edgewise')}>>`,
  );
  const structure = writeStructure(file, written, words.subject);
  file.set(
    catalog,
    `<</Type/Catalog/Pages ${ref(tree)}/Outlines ${ref(outlines)}/PageMode/UseNone/Lang(en)` +
      `/MarkInfo<</Marked true>>/StructTreeRoot ${ref(structure)}/ViewerPreferences<</DisplayDocTitle true>>>>`,
  );
  return file.finish(catalog, info);
}

function writeOutlines(
  file: PdfFile,
  root: number,
  entries: readonly { bookmark: string; page: number }[],
): void {
  const own = file.reserve(entries.length);
  entries.forEach(({ bookmark, page }, i) => {
    const [self, before, after] = [own[i], own[i - 1], own[i + 1]];
    if (self === undefined) return;
    const links =
      (before === undefined ? '' : `/Prev ${ref(before)}`) +
      (after === undefined ? '' : `/Next ${ref(after)}`);
    file.set(
      self,
      `<</Title<${utf16(bookmark)}>/Parent ${ref(root)}${links}/Dest[${ref(page)}/Fit]>>`,
    );
  });
  const [first, last] = [own[0], own.at(-1)];
  const ends = first && last ? `/First ${ref(first)}/Last ${ref(last)}` : '';
  file.set(root, `<</Type/Outlines${ends}/Count ${own.length}>>`);
}
