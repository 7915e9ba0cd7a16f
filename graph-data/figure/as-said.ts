/** A relation in words where its line cannot be seen: a sentence alone would read like a fact. */
import type { GraphEdge } from '../model/views.ts';

/** *A – paid – B (claimed not to be so)*; the sentence itself where it is plainly stated. */
export function asSaid(
  sentence: string,
  { modality, negated }: Pick<GraphEdge, 'modality' | 'negated'>,
): string {
  const manner = modality === 'stated' ? 'said' : modality;
  if (negated) return `${sentence} (${manner} not to be so)`;
  return modality === 'stated' ? sentence : `${sentence} (${modality})`;
}
