/** Closed lists that every part of Edgewise shares. Order is the order of display. */

/** What a citation does to its relation. */
export const STANCES = ['supports', 'disputes', 'context'] as const;

/** How a relation is said by whoever says it. */
export const MODALITIES = [
  'stated',
  'claimed',
  'intended',
  'threatened',
  'demanded',
  'predicted',
  'conditional',
] as const;

/** The machine's check of a citation against its document. */
export const VERDICTS = [
  'exact',
  'normalised',
  'approximate',
  'not found',
  'source missing',
] as const;

/** A human's judgement of a citation: the one good outcome first. */
export const FINDINGS = [
  'supported',
  'not supported',
  'wrong actor',
  'wrong direction',
  'wrong relation',
  'negated',
  'hypothetical',
  'other',
] as const;

/** Where a relation or a citation stands in fact-checking. */
export const REVIEW_STATES = ['unreviewed', ...FINDINGS] as const;

/** What the context guard warns of. */
export const WARNING_KINDS = [
  'negation',
  'denial',
  'hearsay',
  'condition',
  'cut off',
  'speaker not near',
] as const;

/** Where a warning's reason stands, seen from the quote. */
export const WARNING_PLACES = ['before', 'after', 'inside', 'start', 'end'] as const;

/** Why a hop of a path is weak, gravest first. */
export const WEAKNESSES = [
  'uncited',
  'source missing',
  'not found',
  'reviewed as not supported',
  'negated',
  'disputed',
  'approximate',
  'hedged',
  'context warning',
  'single source',
  'normalised',
] as const;

/** Entity types that Edgewise ships with an icon and a colour for; a project may use others. */
export const ENTITY_TYPES = [
  'person',
  'organisation',
  'group',
  'place',
  'law',
  'order',
  'policy',
  'event',
  'offence',
  'publication',
  'concept',
  'quantity',
] as const;

/** Ways of arranging the graph. */
export const LAYOUTS = ['force', 'concentric', 'hierarchical', 'radial'] as const;

export type Stance = (typeof STANCES)[number];
export type Modality = (typeof MODALITIES)[number];
export type Verdict = (typeof VERDICTS)[number];
export type KnownEntityType = (typeof ENTITY_TYPES)[number];
export type LayoutName = (typeof LAYOUTS)[number];
export type Finding = (typeof FINDINGS)[number];
export type ReviewState = (typeof REVIEW_STATES)[number];
export type WarningKind = (typeof WARNING_KINDS)[number];
export type Weakness = (typeof WEAKNESSES)[number];
