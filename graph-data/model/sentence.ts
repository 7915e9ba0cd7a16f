/** How a relation reads as a sentence, wherever it is shown as text. */
import type { RelationSummary } from './views.ts';

/** For example *Thomas Homan – acting director of – ICE*. */
export function relationSentence(
  relation: Pick<RelationSummary, 'sourceName' | 'label' | 'targetName'>,
): string {
  return `${relation.sourceName} – ${relation.label} – ${relation.targetName}`;
}
