/** Writes a PDF by hand, for tests: lines of text at places of a page, nothing else. */

/** A line: its text at 72 points from the left and below the line before, or wherever it says. */
export type PdfTestLine = string | { text: string; x?: number; y?: number; size?: number };

/** Points from one line to the next, and the size of the type. */
const LEADING = 14;
const SIZE = 11;

/** A file of A4 pages with these lines, as a PDF 1.4 with Helvetica. @param info `/Title(...)` and the like */
export function plainPdf(pages: readonly (readonly PdfTestLine[])[], info = ''): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${5 + 2 * at} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<<${info}>>`,
    ...pages.flatMap((lines, at) => {
      const content = contentOf(lines);
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${6 + 2 * at} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer<</Size ${size}/Root 1 0 R/Info 4 0 R>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

function contentOf(lines: readonly PdfTestLine[]): string {
  let below = 800;
  return lines
    .map((line) => {
      const {
        text,
        x = 72,
        y = below - LEADING,
        size = SIZE,
      } = typeof line === 'string' ? { text: line } : line;
      below = y;
      return `BT /F ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
    })
    .join('\n');
}
