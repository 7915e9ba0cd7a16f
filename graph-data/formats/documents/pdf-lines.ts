/**
 * From the pieces of text that a PDF page is made of to its lines. Pieces are taken in the order in which the
 * page sets them, which is the order of reading in all but odd files; columns therefore stay columns.
 */

/** A piece as PDF.js gives it. Lengths are points; y grows upwards. */
export type PdfPiece = {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Size of the type. */
  size: number;
};

export type PdfLine = {
  text: string;
  x: number;
  y: number;
  /** Where its last piece ends. */
  end: number;
  size: number;
};

/** Of the size of the type: what is less apart stands on one line, and is more than this apart in two words. */
const SAME_LINE = 0.5;
const WORD_GAP = 0.18;
/** A gap this wide parts two columns or two cells. */
const COLUMN_GAP = 2.5;

/** The lines of a page in order of reading. */
export function linesOf(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const line = lines.at(-1);
    if (line === undefined || !continues(line, piece)) {
      if (piece.text.trim() !== '') lines.push(begin(piece));
    } else extend(line, piece);
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/[ \u00a0]+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

function begin({ text, x, y, width, size }: PdfPiece): PdfLine {
  return { text, x, y, end: x + width, size };
}

function continues(line: PdfLine, piece: PdfPiece): boolean {
  const size = Math.max(line.size, piece.size, 1);
  if (Math.abs(line.y - piece.y) > size * SAME_LINE) return false;
  // Backwards on the same line begins a new column, save for what is set over itself.
  return piece.x > line.end - size * 2 && piece.x - line.end < size * COLUMN_GAP * 4;
}

function extend(line: PdfLine, piece: PdfPiece): void {
  const size = Math.max(line.size, piece.size, 1);
  const gap = piece.x - line.end;
  const spaced = /\s$/.test(line.text) || /^\s/.test(piece.text);
  if (gap > size * COLUMN_GAP && piece.text.trim() !== '') line.text += '\t';
  else if (gap > size * WORD_GAP && !spaced) line.text += ' ';
  line.text += piece.text;
  if (piece.text.trim() === '') return;
  line.end = Math.max(line.end, piece.x + piece.width);
  // A raised figure of a note does not make the line smaller.
  line.size = Math.max(line.size, piece.size);
}
