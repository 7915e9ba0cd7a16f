/** What the library compromise takes for people, places and organisations in English text. */
import nlp from 'compromise/three';

/** Offsets in UTF-16 units. */
export type Guess = {
  start: number;
  end: number;
  type: 'person' | 'place' | 'organisation' | 'people';
};

/**
 * The guesses for a stretch of text; `people` are names of nations and the like, which are nobody's.
 * @param from where the stretch begins in the whole text; results count from there
 */
export function guessNames(text: string, from: number): Guess[] {
  const doc = nlp(text);
  return [
    ...placed(doc.people(), 'person', from),
    ...placed(doc.places(), 'place', from),
    ...placed(doc.organizations(), 'organisation', from),
    ...placed(doc.match('#Demonym'), 'people', from),
  ];
}

type Placed = { offset?: { start: number; length: number } };
type Found = { json(options: { offset: boolean }): unknown };

function placed(found: Found, type: Guess['type'], from: number): Guess[] {
  const items = found.json({ offset: true }) as Placed[];
  return items.flatMap(({ offset }) =>
    offset === undefined
      ? []
      : [{ start: from + offset.start, end: from + offset.start + offset.length, type }],
  );
}
