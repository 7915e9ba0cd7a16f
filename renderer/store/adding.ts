/** Documents that are being added: files on their way in, what was read of them, what the person makes of it. Pure. */
import { parseEdtf } from '../../graph-data/model/edtf.ts';
import type { Proposal } from '../../graph-data/model/proposal.ts';
import type { Document } from '../../graph-data/model/records.ts';
import type { Producer } from './app.ts';

/** What a person may change before a document is added: as it stands in the fields. */
export type DocumentFields = Record<'title' | 'author' | 'published' | 'publisher' | 'url', string>;

export type AddingItem = {
  id: number;
  /** The file's own name. */
  name: string;
  /** Bytes. */
  size: number;
  /** Waits for its turn; is brought and read; was read; could not be. */
  state: 'waiting' | 'reading' | 'read' | 'failed';
  /** The task that reads it; null before and afterwards. */
  task: number | null;
  /** How far it has come, of 1. */
  done: number;
  /** By which the service knows the file, once it is there. */
  upload: string | null;
  /** Whether the file is worth keeping beside its text: text that was pasted is not. */
  keep: boolean;
  proposal: Proposal | null;
  fields: DocumentFields;
  chosen: boolean;
  /** Why it could not be read, in a sentence. */
  problem: string | null;
};

export type AddingState = {
  items: readonly AddingItem[];
  /** Whose details show. */
  shown: number | null;
  /** Names of files that are no documents, which were left out. */
  leftOut: readonly string[];
};

export const NOTHING_ADDED: AddingState = { items: [], shown: null, leftOut: [] };

/** What there is to know of a file before it is read. */
export type Brought = Pick<AddingItem, 'id' | 'name' | 'size' | 'keep'> & { url: string };

/** Puts files at the end of the list. */
export function bringItems(brought: readonly Brought[]): Producer<AddingState> {
  return (state) => ({
    ...state,
    shown: state.shown ?? brought[0]?.id ?? null,
    items: [...state.items, ...brought.map(waiting)],
  });
}

function waiting({ url, ...file }: Brought): AddingItem {
  return {
    ...{ ...file, state: 'waiting', task: null, done: 0, upload: null, proposal: null },
    ...{ chosen: true, problem: null },
    fields: { title: '', author: '', published: '', publisher: '', url },
  };
}

/** Notes files that are left out. */
export function leaveOutFiles(names: readonly string[]): Producer<AddingState> {
  return (state) =>
    names.length === 0 ? state : { ...state, leftOut: [...state.leftOut, ...names] };
}

/** Changes one item; one that is gone stays gone. */
export function changeItem(id: number, change: Partial<AddingItem>): Producer<AddingState> {
  return (state) => ({
    ...state,
    items: state.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
  });
}

/** Takes an item off the list; another one shows. */
export function dropItem(id: number): Producer<AddingState> {
  return (state) => {
    const at = state.items.findIndex((item) => item.id === id);
    const items = state.items.filter((item) => item.id !== id);
    const next = items[Math.min(at, items.length - 1)]?.id ?? null;
    return { ...state, items, shown: state.shown === id ? next : state.shown };
  };
}

/** Shows an item's details. */
export function showItem(shown: number): Producer<AddingState> {
  return (state) => ({ ...state, shown });
}

/** Notes what was read of a file. What the project has already, or another file brings, is not chosen. */
export function noteRead(id: number, proposal: Proposal): Producer<AddingState> {
  return (state) => {
    const again = proposal.duplicateOf !== null || twinOf(state, id, proposal.sha256) !== null;
    const { title, author, published, publisher, url } = proposal;
    const fields = {
      ...{ title, author: author ?? '', published: published ?? '' },
      ...{ publisher: publisher ?? '', url: url ?? '' },
    };
    const read = { state: 'read', task: null, done: 1, proposal, fields, chosen: !again } as const;
    return changeItem(id, read)(state);
  };
}

/** Another file of the list, read before, that has the same text; null where there is none. */
export function twinOf(state: AddingState, id: number, sha256: string): AddingItem | null {
  const own = state.items.findIndex((item) => item.id === id);
  const before = state.items.find(
    (item, at) => at < own && item.id !== id && item.proposal?.sha256 === sha256,
  );
  return before ?? null;
}

/** What is wrong with a field, in a sentence; null where nothing is. */
export function fieldProblem(name: keyof DocumentFields, value: string): string | null {
  const text = value.trim();
  switch (name) {
    case 'title':
      return text === '' ? 'Give the document a title.' : null;
    case 'published':
      return text === '' || parseEdtf(text) !== null
        ? null
        : 'Write the date as 2017-01-25, 2017-01 or 2017.';
    case 'url':
      return text === '' || isWebAddress(text)
        ? null
        : 'An address begins with http:// or https://.';
    case 'author':
    case 'publisher':
      return null;
  }
}

function isWebAddress(text: string): boolean {
  return text.length <= 2_048 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Whether the fields can be stored. */
export function fieldsAreRight(fields: DocumentFields): boolean {
  return FIELD_NAMES.every((name) => fieldProblem(name, fields[name]) === null);
}

export const FIELD_NAMES = ['title', 'author', 'publisher', 'published', 'url'] as const;

/** Fields as a document has them: what is empty is null. */
export function recordFields(
  fields: DocumentFields,
): Pick<Document, 'title' | 'author' | 'published' | 'publisher' | 'url'> {
  const orNull = (text: string) => text.trim() || null;
  return {
    title: fields.title.trim(),
    author: orNull(fields.author),
    published: orNull(fields.published),
    publisher: orNull(fields.publisher),
    url: orNull(fields.url),
  };
}

/** Items that are to be added: chosen, read, and right in every field. */
export function readyItems({ items }: AddingState): AddingItem[] {
  return items.filter(
    (item) => item.chosen && item.state === 'read' && fieldsAreRight(item.fields),
  );
}

/** Items that are still on their way. */
export function pendingItems({ items }: AddingState): AddingItem[] {
  return items.filter(({ state }) => state === 'waiting' || state === 'reading');
}
