/** Who says a relation, and how strongly, in words that never make it stronger than it was said. */
import type { Modality } from '../../../graph-data/model/vocabulary.ts';

export type Claim = { speakerName: string | null; modality: Modality; negated: boolean };

const VERBS = {
  stated: 'Stated',
  claimed: 'Claimed',
  intended: 'Intended, not done',
  threatened: 'Threatened, not done',
  demanded: 'Demanded',
  predicted: 'Predicted',
  conditional: 'Said with an “if”',
} as const satisfies Record<Modality, string>;

/** *Claimed by Thomas Homan*; *Stated by the document* where it is the document's own voice. */
export function readClaim(claim: Pick<Claim, 'speakerName' | 'modality'>): string {
  const verb = VERBS[claim.modality];
  if (claim.speakerName !== null) return joinSpeaker(verb, `by ${claim.speakerName}`);
  return joinSpeaker(
    verb,
    claim.modality === 'stated' ? 'by the document' : 'in the document’s words',
  );
}

/** *Threatened, not done* needs its speaker beside the verb: *Threatened by X, not done*. */
function joinSpeaker(verb: string, by: string): string {
  const [head = verb, ...rest] = verb.split(', ');
  return [`${head} ${by}`, ...rest].join(', ');
}

/** A word for a modality on its own, as in filters and legends. */
export function readModality(modality: Modality): string {
  return modality.charAt(0).toUpperCase() + modality.slice(1);
}
