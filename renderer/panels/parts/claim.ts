/** Who says a relation, and how strongly, in words that never make it stronger than it was said. */
import type { RelationSummary } from '../../../graph-data/model/views.ts';
import type { Modality } from '../../../graph-data/model/vocabulary.ts';

export type Claim = Pick<RelationSummary, 'source' | 'speaker' | 'speakerName' | 'modality'>;

const WORDS = {
  stated: 'Stated',
  claimed: 'Claimed',
  intended: 'Intended',
  threatened: 'Threatened',
  demanded: 'Demanded',
  predicted: 'Predicted',
  conditional: 'Said with an “if”',
} as const satisfies Record<Modality, string>;

/**
 * *Claimed by Thomas Homan*; *Stated by the document* in the document's own voice. An intention is
 * said to be the speaker's own only where the speaker is the one who acts.
 */
export function readClaim({ source, speaker, speakerName, modality }: Claim): string {
  const word = WORDS[modality];
  if (speakerName === null) {
    return modality === 'stated' ? `${word} by the document` : `${word}, as the document tells it`;
  }
  const own = speaker === source || !isOfActor(modality);
  return own ? `${word} by ${speakerName}` : `${word}, according to ${speakerName}`;
}

/** Whether it is the acting entity that intends, threatens or demands, and not whoever speaks of it. */
function isOfActor(modality: Modality): boolean {
  switch (modality) {
    case 'intended':
    case 'threatened':
    case 'demanded':
      return true;
    case 'stated':
    case 'claimed':
    case 'predicted':
    case 'conditional':
      return false;
  }
}

/** A word for a modality on its own, as in filters and legends. */
export function readModality(modality: Modality): string {
  return modality.charAt(0).toUpperCase() + modality.slice(1);
}
