/** Text as it is compared: as the full-text index does it, without case and accents. */

const MARKS = /\p{M}/gu;
const PLAIN = /^[ -~]*$/;

/** Text without case and accents. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(MARKS, '').toLowerCase();
}
