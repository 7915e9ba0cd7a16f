/** Ranks in words. */

const RULES = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ENDINGS: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
};

/** `1st`, `2nd`, `11th`, `1,003rd`. */
export function ordinal(rank: number): string {
  return `${rank.toLocaleString('en-GB')}${ENDINGS[RULES.select(rank)]}`;
}
