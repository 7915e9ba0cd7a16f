/** What the context guard warns of, as small plain sentences. */
import type { ContextWarning } from '../../../graph-data/model/views.ts';

/** One sentence: *“not” stands just before the quote.* */
export function readWarning(warning: ContextWarning): string {
  const { kind, word, where } = warning;
  switch (kind) {
    case 'negation':
    case 'denial':
    case 'hearsay':
    case 'condition':
      return `“${word}” ${PLACES[where]}.`;
    case 'cut off':
      return where === 'end'
        ? 'The quote ends in the middle of a sentence.'
        : 'The quote begins in the middle of a sentence.';
    case 'speaker not near':
      return `The speaker, ${word}, is not named near the quote.`;
  }
}

const PLACES = {
  before: 'stands just before the quote',
  after: 'stands just after the quote',
  inside: 'stands inside the quote',
  start: 'stands where the quote begins',
  end: 'stands where the quote ends',
} as const satisfies Record<ContextWarning['where'], string>;
