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
