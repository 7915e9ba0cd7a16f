/** The fonts of a PDF: of each face the glyphs that are used, embedded, and what they stand for. */
import type { PlacedGlyph } from '../fonts/shaper.ts';
import { encode, type PdfFile, ref, utf16 } from './file.ts';
import { createSubset, type FontSubset } from './font-subset.ts';

/** Faces are named as they come up. */
export function createFonts() {
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
