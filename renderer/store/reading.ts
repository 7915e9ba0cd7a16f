/** Reading and linking: the chosen passage, the form that is open on it, what the text shows. Pure producers. */
import type { Producer } from './app.ts';
import type { ChosenPassage, LinkForm, ReadingState } from './state.ts';

export const NOT_READING: ReadingState = {
  passage: null,
  form: null,
  names: true,
  ghosts: true,
  dismissed: [],
  tour: null,
};

/** Chooses a passage, or none; a form on another passage closes. */
export function choosePassage(passage: ChosenPassage | null): Producer<ReadingState> {
  return (reading) =>
    samePassage(reading.passage, passage) ? reading : { ...reading, passage, form: null };
}

/** Opens a form on the chosen passage; nothing without one. */
export function openForm(form: LinkForm | null): Producer<ReadingState> {
  return (reading) =>
    reading.form === form || (form !== null && reading.passage === null)
      ? reading
      : { ...reading, form };
}

/** Changes the passage under the form that is open on it. */
export function reshapePassage(passage: ChosenPassage): Producer<ReadingState> {
  return (reading) => ({ ...reading, passage });
}

/** Shows or hides the marks of names. */
export function markNames(names: boolean): Producer<ReadingState> {
  return (reading) => ({ ...reading, names });
}

/** Shows or hides suggestions. */
export function offerGhosts(ghosts: boolean): Producer<ReadingState> {
  return (reading) => ({ ...reading, ghosts });
}

/** Offers a name no more in this window. */
export function dismissGhost(name: string): Producer<ReadingState> {
  return (reading) => ({ ...reading, dismissed: [...reading.dismissed, name] });
}

/** Goes to a mention of an entity: `at` is its place among them. */
export function goToMention(entity: string, at: number): Producer<ReadingState> {
  return (reading) => ({ ...reading, tour: { entity, at } });
}

function samePassage(a: ChosenPassage | null, b: ChosenPassage | null): boolean {
  if (a === null || b === null) return a === b;
  return a.document === b.document && a.start === b.start && a.end === b.end;
}
