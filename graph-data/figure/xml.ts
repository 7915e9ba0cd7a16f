/** Writes XML so that no text, however hostile, becomes anything but text. */

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text that XML 1.0 can hold: control characters, lone surrogates and non-characters become U+FFFD. */
function legalText(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, '\uFFFD');
}

/** Text for content and for quoted attributes. */
export function escapeXml(text: string): string {
  return legalText(text).replace(/[&<>"']/g, (character) => NAMED[character] ?? '');
}

export type Attributes = Readonly<Record<string, string | number | null>>;

/**
 * An element.
 * @param attributes null ones are left out; numbers are written to two decimals
 * @param content elements already written, or text that has been through `escapeXml`
 */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? decimals(value) : escapeXml(value ?? '')}"`,
    )
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A number to two decimals, without a needless tail; 0 for what is not a number. */
export function decimals(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100 + 0) : '0';
}

/** An id for an element from any string: letters and digits stay, the rest is written as code points. */
export function elementId(prefix: string, id: string): string {
  return (
    prefix + id.replace(/[^A-Za-z0-9.-]/gu, (c) => `_${(c.codePointAt(0) ?? 0).toString(16)}_`)
  );
}
