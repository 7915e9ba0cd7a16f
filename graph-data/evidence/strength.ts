/** How firmly a relation is evidenced: one number, and every reason against it in words. */
import type { CitedPassage, RelationSummary } from '../model/views.ts';
import { WEAKNESSES, type Weakness } from '../model/vocabulary.ts';

/** What each weakness leaves of the strength; see docs/evidence.md. Judgements of people weigh as much as checks. */
const LEAVES = {
  uncited: 0,
  'source missing': 0.1,
  'not found': 0.1,
  'reviewed as not supported': 0.15,
  negated: 0.3,
  disputed: 0.5,
  approximate: 0.6,
  hedged: 0.6,
  'context warning': 0.75,
  'single source': 0.8,
  normalised: 0.95,
} as const satisfies Record<Weakness, number>;

/** Strength from 0 to 1, and why it is not 1, gravest first. */
export type Strength = { strength: number; reasons: { kind: Weakness; text: string }[] };

/**
 * The product of what each weakness leaves. A relation is as good as its best citation.
 * @param best its best citation; null where it has none
 */
export function strengthOf(relation: RelationSummary, best: CitedPassage | null): Strength {
  const found = new Map(weaknesses(relation, best));
  const reasons = WEAKNESSES.flatMap((kind) => {
    const text = found.get(kind);
    return text === undefined ? [] : [{ kind, text }];
  });
  const strength = reasons.reduce((product, { kind }) => product * LEAVES[kind], 1);
  return { strength: Math.round(strength * 1000) / 1000, reasons };
}

function weaknesses(relation: RelationSummary, best: CitedPassage | null): [Weakness, string][] {
  const found: [Weakness, string][] = [];
  if (best === null) found.push(['uncited', 'No citation supports it.']);
  else found.push(...citationWeaknesses(best));
  if (relation.disputed) found.push(['disputed', 'Another relation contradicts it.']);
  if (relation.negated) found.push(['negated', 'The source says that it is not so.']);
  if (relation.modality !== 'stated') {
    const by = relation.speakerName === null ? '' : ` by ${relation.speakerName}`;
    const said = relation.modality === 'conditional' ? 'said with an “if”' : relation.modality;
    found.push(['hedged', `It is ${said}${by}, not stated as a fact.`]);
  }
  if (best !== null && relation.sources === 1) {
    found.push(['single source', 'It rests on a single source.']);
  }
  return found;
}

function citationWeaknesses(best: CitedPassage): [Weakness, string][] {
  const found: [Weakness, string][] = [];
  const unverified = verdictWeakness(best);
  if (unverified !== null) found.push(unverified);
  if (best.finding !== null && best.finding !== 'supported') {
    found.push(['reviewed as not supported', `A reviewer found: ${best.finding}.`]);
  }
  if (best.warnings.length > 0) {
    const kinds = [...new Set(best.warnings.map(({ kind, word }) => `${kind} (“${word}”)`))];
    found.push(['context warning', `The context asks for care: ${kinds.join(', ')}.`]);
  }
  return found;
}

function verdictWeakness({ verdict }: CitedPassage): [Weakness, string] | null {
  switch (verdict) {
    case 'exact':
      return null;
    case 'normalised':
      return ['normalised', 'The quote differs from the document in spaces or typography.'];
    case 'approximate':
      return ['approximate', 'The quote differs from the document in its words.'];
    case 'not found':
      return ['not found', 'The quote is not in the document.'];
    case 'source missing':
      return ['source missing', 'The document’s text is not there to check the quote.'];
  }
}
