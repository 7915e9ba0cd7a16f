/** Keys that mean something in one place only: those of every other place are keys of commands. */

/** What it does, and the chords that do it. */
export type PlaceKey = readonly [what: string, ...keys: string[]];

/** Places with keys of their own, in the order in which they are listed. */
export const PLACE_KEYS: readonly (readonly [place: string, keys: readonly PlaceKey[]])[] = [
  [
    'In the text of a document',
    [
      ['Entity from the passage', 'E'],
      ['Relation from the passage', 'R'],
      ['Cite the passage for a relation', 'C'],
      ['Select the whole sentence; again, one more', 'S'],
      ['Next, former name', 'N', 'Shift+N'],
      ['Go to the entity of that name', 'Enter'],
      ['Next, former suggestion', 'G', 'Shift+G'],
      ['Add what is suggested', 'A'],
      ['Add it as another type', 'E'],
      ['Dismiss the suggestion', 'X'],
      ['Select from the caret', 'Shift+Arrows'],
    ],
  ],
  [
    'In the table',
    [
      ['From cell to cell', 'Arrows'],
      ['Edit the cell', 'Enter', 'F2'],
      ['Save, and go on', 'Tab'],
      ['Select rows', 'Space', 'Shift+Arrows'],
    ],
  ],
  [
    'While a story is told',
    [
      ['Next view', 'ArrowRight', 'Space'],
      ['Former view', 'ArrowLeft'],
      ['First, last view', 'Home', 'End'],
    ],
  ],
  [
    'In Find duplicates',
    [
      ['Merge the two', 'M'],
      ['Not the same', 'D'],
      ['Skip the pair', 'S'],
      ['Which one stays', '1', '2'],
    ],
  ],
  [
    'In groups',
    [
      ['Open the group', 'Enter'],
      ['Back', 'Backspace', 'Escape'],
    ],
  ],
];
