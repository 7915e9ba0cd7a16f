/** How firm a chain is, in words. */
import type { Chain } from '../../../graph-data/model/evidence-views.ts';

/** A word for a hop's strength, which goes from 0 to 1. */
export function strengthWord(strength: number): 'firm' | 'fair' | 'weak' | 'unsupported' {
  if (strength === 0) return 'unsupported';
  if (strength < 0.4) return 'weak';
  return strength < 0.75 ? 'fair' : 'firm';
}

/** One sentence on the whole: a chain is as firm as its weakest hop. */
export function chainVerdict({ hops, weakest }: Pick<Chain, 'hops' | 'weakest'>): string {
  const hop = weakest === null ? undefined : hops[weakest];
  if (weakest === null || hop === undefined) {
    return 'Every hop is quoted to the letter, plainly stated and from several sources.';
  }
  const [reason] = hop.reasons;
  const why = reason === undefined ? '' : `: ${lowerFirst(reason.text)}`;
  return `The argument is as strong as hop ${weakest + 1} of ${hops.length}${why}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('en-GB') + text.slice(1);
}
