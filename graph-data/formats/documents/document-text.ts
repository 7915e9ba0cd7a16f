/** What every reader of documents answers, and how a text is made fit to be stored. */

/** A document as its file tells it. What is not said is null. */
export type DocumentText = {
  title: string | null;
  author: string | null;
  /** EDTF. */
  published: string | null;
  publisher: string | null;
  /** An http or https address. */
  url: string | null;
  text: string;
  /** Of a PDF; null for what has none. */
  pages: number | null;
  /** What a person should know about how it was read, a sentence each. */
  notes: string[];
};

/** How a reader tells how far it has come, and is told to stop. */
export type ReadingOptions = {
  /** The file's own name, for a title where the text has none. */
  name: string;
  onProgress?: (done: number, total: number) => void;
};

/** A document of which nothing is known but its text. */
export function onlyText(text: string): DocumentText {
  const nothing = { title: null, author: null, published: null, publisher: null, url: null };
  return { ...nothing, text, pages: null, notes: [] };
}

/** Text that can be stored: well-formed Unicode without NUL. All else stays to the letter. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\ufffd');
}

/** A name in one line, or null where there is nothing in it. @param most characters */
export function oneLine(text: string | null | undefined, most = 1_000): string | null {
  const line = storable(text ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (line === '') return null;
  return line.length <= most ? line : `${line.slice(0, most - 1).toWellFormed()}…`;
}

/** An address that a document may have, or null. */
export function webAddress(text: string | null | undefined): string | null {
  const address = (text ?? '').trim();
  if (address.length > 2_048 || !URL.canParse(address)) return null;
  return ['http:', 'https:'].includes(new URL(address).protocol) ? address : null;
}

/** A file's name without its ending, as a title. */
export function titleFromName(name: string): string | null {
  const dot = name.lastIndexOf('.');
  return oneLine((dot < 1 ? name : name.slice(0, dot)).replaceAll('_', ' '));
}
