/** Writes a PDF: pages of shapes and text, embedded fonts, metadata and bookmarks. */
import type { PlacedGlyph, Shaper } from '../fonts/shaper.ts';
import { readSvg } from '../svg-tree.ts';
import { createSubset, type FontSubset } from './font-subset.ts';
import { drawPage, utf16 } from './page-content.ts';

export type PdfWords = { title: string; author: string; subject: string };

/** Called after each page; answers false to stop. */
export type PdfProgress = (done: number, total: number) => boolean | Promise<boolean>;

/**
 * Writes pages as a PDF. The same pages give the same bytes, but for what the system's compression does.
 * @param pages each page's SVG with its bookmark
 * @param dpi px of the pages to the inch
 * @returns null where `onProgress` stopped it
 */
export async function writePdf(
  pages: readonly { svg: string; bookmark: string }[],
  words: PdfWords,
  { dpi, shaper, onProgress }: { dpi: number; shaper: Shaper; onProgress?: PdfProgress },
): Promise<Uint8Array | null> {
  const file = createFile();
  const [catalog, tree, info, outlines, resources] = file.reserve(5);
  if (!catalog || !tree || !info || !outlines || !resources) return null;
  const fonts = createFonts();
  const kids: number[] = [];
  for (const [at, page] of pages.entries()) {
    const root = readSvg(page.svg);
    const scale = 72 / dpi;
    const width = Number(root.attributes.width) * scale;
    const height = Number(root.attributes.height) * scale;
    const flip = [scale, 0, 0, -scale, 0, height] as const;
    const content = await file.stream(encode(drawPage(root, shaper, fonts.use, flip)), '');
    kids.push(
      file.add(
        `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${width.toFixed(2)} ${height.toFixed(2)}]` +
          `/Resources ${resources} 0 R/Contents ${content} 0 R>>`,
      ),
    );
    if (onProgress && !(await onProgress(at + 1, pages.length))) return null;
  }
  const names = await fonts.write(file);
  file.set(resources, `<</Font<<${names}>>>>`);
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
  file.set(
    catalog,
    `<</Type/Catalog/Pages ${tree} 0 R/Outlines ${outlines} 0 R/PageMode/UseNone` +
      '/ViewerPreferences<</DisplayDocTitle true>>>>',
  );
  return file.finish(catalog, info);
}

function ref(object: number): string {
  return `${object} 0 R`;
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

function createFonts() {
  const subsets = new Map<string, { name: string; subset: FontSubset }>();
  return {
    use(glyph: PlacedGlyph): { font: string; code: number } {
      const known = subsets.get(glyph.face.key);
      const one = known ?? { name: `F${subsets.size + 1}`, subset: createSubset(glyph.face) };
      if (!known) subsets.set(glyph.face.key, one);
      return { font: one.name, code: one.subset.use(glyph) };
    },
    async write(file: PdfFile): Promise<string> {
      let names = '';
      for (const { name, subset } of subsets.values())
        names += `/${name} ${ref(await writeFont(file, name, subset))}`;
      return names;
    },
  };
}

async function writeFont(file: PdfFile, name: string, subset: FontSubset): Promise<number> {
  const { face } = subset;
  const bytes = subset.file();
  const program = await file.stream(bytes, `/Length1 ${bytes.length}`);
  const per = 1000 / face.unitsPerEm;
  const [ascent, descent] = [Math.round(face.ascent * per), Math.round(face.descent * per)];
  const base = `AAAAA${String.fromCharCode(65 + (Number(name.slice(1)) % 26))}+${face.key.replace(/[^A-Za-z0-9]+/g, '-')}`;
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${base}/Flags 4/FontBBox[-1000 ${descent} 2000 ${ascent}]` +
      `/ItalicAngle 0/Ascent ${ascent}/Descent ${descent}/CapHeight 700/StemV 80/FontFile2 ${ref(program)}>>`,
  );
  const widths = subset.glyphs().map(({ width }) => Math.round(width));
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${base}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)` +
      `/Supplement 0>>/FontDescriptor ${ref(descriptor)}/DW 600/W[1[${widths.join(' ')}]]/CIDToGIDMap/Identity>>`,
  );
  const unicode = await file.stream(encode(toUnicode(subset)), '');
  return file.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${base}/Encoding/Identity-H/DescendantFonts[${ref(descendant)}]` +
      `/ToUnicode ${ref(unicode)}>>`,
  );
}

function toUnicode(subset: FontSubset): string {
  const entries = subset.glyphs().map(({ text }, i) => {
    const code = (i + 1).toString(16).padStart(4, '0');
    return `<${code}> <${utf16(text).slice(4)}>`;
  });
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const part = entries.slice(at, at + 100);
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

type PdfFile = ReturnType<typeof createFile>;

/** The objects of a file, in the order of their numbers. */
function createFile() {
  const objects: Uint8Array[] = [];
  const set = (object: number, content: string | Uint8Array) => {
    objects[object - 1] = typeof content === 'string' ? encode(content) : content;
  };
  const reserve = (count: number) =>
    Array.from({ length: count }, () => objects.push(new Uint8Array()));
  const add = (content: string | Uint8Array) => {
    const object = objects.push(new Uint8Array());
    set(object, content);
    return object;
  };
  return {
    set,
    reserve,
    add,
    async stream(content: Uint8Array, more: string): Promise<number> {
      const packed = await deflate(content);
      const head = `<</Length ${packed.length}/Filter/FlateDecode${more}>>\nstream\n`;
      return add(joined([encode(head), packed, encode('\nendstream')]));
    },
    finish(catalog: number, info: number): Uint8Array {
      const parts = [encode('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
      const starts: number[] = [];
      let at = parts[0]?.length ?? 0;
      const push = (bytes: Uint8Array) => {
        parts.push(bytes);
        at += bytes.length;
      };
      objects.forEach((content, i) => {
        starts.push(at);
        push(encode(`${i + 1} 0 obj\n`));
        push(content);
        push(encode('\nendobj\n'));
      });
      const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`);
      const size = objects.length + 1;
      const cross = at;
      push(encode(`xref\n0 ${size}\n0000000000 65535 f \n${table.join('')}`));
      push(
        encode(
          `trailer\n<</Size ${size}/Root ${ref(catalog)}/Info ${ref(info)}>>\nstartxref\n${cross}\n%%EOF\n`,
        ),
      );
      return joined(parts);
    },
  };
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
