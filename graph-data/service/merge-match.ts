/** Which record of one project is which of the other, for one kind. Knows nothing of what the kinds mean. */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { RecordKind } from '../model/change-set.ts';
import type { MergeChoice, MergeConflict, MergeCount } from '../model/merge.ts';

type Identified = { id: string };

/** A record that is stored: as it will be, under the id it had in its own project. */
export type Arrival<T> = { value: T; theirs: string; replaces: T | null };

export type Match<T> = {
  /** Ids here, by ids there. */
  ids: ReadonlyMap<string, string>;
  arrivals: Arrival<T>[];
  conflicts: MergeConflict[];
  count: MergeCount;
};

export type MatchOptions<T> = {
  kind: RecordKind;
  ours: readonly T[];
  /** What they refer to is named by the ids here. */
  theirs: readonly T[];
  /** What people call it, for the report. */
  name: (record: T) => string;
  /** Records with one key are one whatever their ids; none where left out. */
  key?: (record: T) => string;
  /** Whether the key alone decides, and the rest may differ. */
  keyDecides?: boolean;
  /** Fields that do not tell records apart. */
  derived?: readonly (keyof T & string)[];
  choices?: (mine: T, other: T) => readonly [MergeChoice, ...MergeChoice[]];
  /** The record here that a person, or a name, says it is. */
  sameAs?: (other: T) => string | null;
  decide: (kind: RecordKind, id: string) => MergeChoice | null;
};

const USUAL: readonly [MergeChoice, ...MergeChoice[]] = ['ours', 'theirs', 'both'];
const LONGEST = 300;

/** Matches every record of the other project. */
export function matchRecords<T extends Identified>(options: MatchOptions<T>): Match<T> {
  const { kind, ours, theirs, key } = options;
  const byKey = new Map(key === undefined ? [] : ours.map((record) => [key(record), record]));
  const counterpart = createCounterparts(options, byKey);
  const ids = new Map<string, string>();
  const arrivals: Arrival<T>[] = [];
  const conflicts: MergeConflict[] = [];
  const taken = new Set(ours.map(({ id }) => id));
  const add = (other: T) => {
    const id = taken.has(other.id) ? randomUUID() : other.id;
    const value = { ...other, id };
    ids.set(other.id, id);
    arrivals.push({ value, theirs: other.id, replaces: null });
    if (key !== undefined) byKey.set(key(value), value);
  };
  for (const other of theirs) {
    const mine = counterpart(other);
    if (mine === null) {
      add(other);
      continue;
    }
    ids.set(other.id, mine.record.id);
    if (mine.differs.length === 0) continue;
    const conflict = conflictOf(options, mine, other);
    conflicts.push(conflict);
    if (conflict.choice === 'both') add(other);
    if (conflict.choice === 'theirs') {
      const value = { ...other, id: mine.record.id };
      arrivals.push({ value, theirs: other.id, replaces: mine.record });
    }
  }
  const added = arrivals.filter(({ replaces }) => replaces === null).length;
  const apart = conflicts.filter(({ choice }) => choice === 'both').length;
  const known = theirs.length - conflicts.length - (added - apart);
  const count = { kind, total: theirs.length, added, known, conflicts: conflicts.length };
  return { ids, arrivals, conflicts, count };
}

/** The record here that one of the other project is, and where they differ. */
type Counterpart<T> = { record: T; differs: MergeConflict['differs'] };

function createCounterparts<T extends Identified>(
  { ours, key, keyDecides, derived = [], sameAs }: MatchOptions<T>,
  byKey: ReadonlyMap<string, T>,
): (other: T) => Counterpart<T> | null {
  const byId = new Map(ours.map((record) => [record.id, record]));
  const compared = (record: T, other: T) => ({
    record,
    differs: differences(record, other, derived),
  });
  const whole = (record: T) => ({ record, differs: [] });
  const twinOf = (other: T) => (key === undefined ? undefined : byKey.get(key(other)));
  const byIdOrKey = (other: T): Counterpart<T> | null => {
    const mine = byId.get(other.id);
    const twin = twinOf(other);
    const met = mine === undefined ? null : compared(mine, other);
    if (met?.differs.length === 0 || twin === undefined || twin === mine) return met;
    return whole(twin);
  };
  return (other) => {
    const twin = keyDecides === true ? twinOf(other) : undefined;
    if (keyDecides === true) return twin === undefined ? null : compared(twin, other);
    const named = byId.get(sameAs?.(other) ?? '');
    return named === undefined ? byIdOrKey(other) : whole(named);
  };
}

function conflictOf<T extends Identified>(
  { kind, name, choices: choicesOf, decide }: MatchOptions<T>,
  { record, differs }: Counterpart<T>,
  other: T,
): MergeConflict {
  const choices = choicesOf?.(record, other) ?? USUAL;
  const decided = decide(kind, other.id);
  const choice = decided !== null && choices.includes(decided) ? decided : choices[0];
  return { kind, id: other.id, name: name(record), differs, choices: [...choices], choice };
}

/** The fields in which two records of one kind differ, as text to be read. */
function differences<T extends Identified>(
  mine: T,
  other: T,
  derived: readonly string[],
): MergeConflict['differs'] {
  const fields = Object.keys(mine) as (keyof T & string)[];
  return fields
    .filter((field) => field !== 'id' && !derived.includes(field))
    .filter((field) => !isDeepStrictEqual(mine[field], other[field]))
    .map((field) => ({ field, ours: shown(mine[field]), theirs: shown(other[field]) }));
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;
}
