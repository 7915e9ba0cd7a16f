/** Quotation marks around words that may bring their own. */

const DOUBLE = /["“”„‟«»＂]/u;

/**
 * The text in quotation marks: double ones, single ones where the text has double ones of its own, so
 * that the two can be told apart. Nothing within changes.
 */
export function quoted(text: string): string {
  return DOUBLE.test(text) ? `‘${text}’` : `“${text}”`;
}
