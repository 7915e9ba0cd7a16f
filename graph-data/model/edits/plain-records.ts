/** Records out of what the service answers: the same without what is counted and joined for showing. */
import type { Citation, Relation } from '../records.ts';

/** The relation of an edge, a summary or a list. */
export function relationOf(relation: Relation): Relation {
  const { id, source, target, type, label, speaker, modality, negated, occurred } = relation;
  return { id, source, target, type, label, speaker, modality, negated, occurred };
}

/** The citation of a passage. */
export function citationOf(citation: Citation): Citation {
  const { id, relation, document, start, end, quote, prefix, suffix, stance, verdict } = citation;
  return { id, relation, document, start, end, quote, prefix, suffix, stance, verdict };
}
