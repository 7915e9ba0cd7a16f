/** What is selected in the document that is read, and what is made of it. */

/** A passage of a document, offsets in code points, to the letter. */
export type ChosenPassage = { document: string; start: number; end: number; quote: string };

/** What is made of a passage. */
export type LinkForm = 'entity' | 'relation' | 'citation';

export type ReadingState = {
  /** What is selected in the reader; stays while a form on it has the keyboard. */
  passage: ChosenPassage | null;
  form: LinkForm | null;
  /** Whether names of entities are marked. */
  names: boolean;
  /** Whether names that are no entities yet are offered. */
  ghosts: boolean;
  /** Names that are not offered again in this window. */
  dismissed: readonly string[];
  /** The mention gone to last, by its place among those of its entity; a new object each time it is asked for. */
  tour: { entity: string; at: number } | null;
};
