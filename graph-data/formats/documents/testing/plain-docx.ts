/** Makes Word documents from XML, for tests. */
import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A paragraph of one run; `style` is its style's id. */
export function wordParagraph(text: string, style: string | null = null): string {
  const look = style === null ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${look}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/**
 * A document whose body is this XML.
 * @param parts further parts, by their names in the archive
 */
export function plainDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<?xml version="1.0"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`;
  const all = { 'word/document.xml': document, ...parts };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

/** The part that holds title, author and the time of making. */
export function coreProperties(title: string, creator: string, created: string): string {
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><dcterms:created>${created}</dcterms:created></cp:coreProperties>`;
}

/** The part that holds footnotes, each of one paragraph. */
export function footnotes(texts: readonly string[]): string {
  const notes = texts.map(
    (text, at) => `<w:footnote w:id="${at}">${wordParagraph(text)}</w:footnote>`,
  );
  return `<w:footnotes xmlns:w="${W}">${notes.join('')}</w:footnotes>`;
}
