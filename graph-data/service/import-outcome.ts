/** What an import adds up to while it runs: counts by kind, what to show of it, and what takes it back. */
import type { Change, ChangeSet, RecordKind } from '../model/change-set.ts';
import { LONGEST_INVERSE } from '../model/import-words.ts';
import type { ImportCounts } from '../model/imports.ts';
import type { Put } from './import-row.ts';

/** Entities shown after an import. */
const SHOWN = 300;

/** Characters of text in what an undo would have to send back and forth. */
const HEAVIEST = 4_000_000;

const PLURALS = {
  document: 'documents',
  entity: 'entities',
  relation: 'relations',
  citation: 'citations',
  tension: 'tensions',
} as const;

export type Outcome = ReturnType<typeof createOutcome>;

/** Makes one; records that an import takes are put in. @param name of the step that can be taken back */
export function createOutcome(name: string) {
  const added: ImportCounts['added'] = {
    documents: 0,
    entities: 0,
    relations: 0,
    citations: 0,
    tensions: 0,
  };
  const verdicts = {
    exact: 0,
    normalised: 0,
    approximate: 0,
    'not found': 0,
    'source missing': 0,
  };
  const shown = new Set<string>();
  let changes: Change[] | null = [];
  let weight = 0;
  let changed = 0;
  const show = (id: string) => {
    if (shown.size < SHOWN) shown.add(id);
  };
  const note = ({ record, before }: Put) => {
    changed += 1;
    if (before === null && isCounted(record.kind)) added[PLURALS[record.kind]] += 1;
    if (record.kind === 'citation') verdicts[record.value.verdict] += 1;
    for (const id of entitiesOf(record)) show(id);
    weight += weightOf(record);
    if (changed > LONGEST_INVERSE || weight > HEAVIEST) changes = null;
    changes?.push(
      before === null
        ? { op: 'delete', kind: record.kind, id: record.value.id }
        : { op: 'put', record: before },
    );
  };
  const inverse = (): ChangeSet | null =>
    changes === null || changes.length === 0 ? null : { name, changes: changes.toReversed() };
  return {
    note,
    added,
    verdicts,
    inverse,
    entities: () => [...shown],
    undoable: () => changes !== null,
  };
}

function isCounted(kind: RecordKind): kind is keyof typeof PLURALS {
  return kind in PLURALS;
}

function entitiesOf({ kind, value }: Put['record']): string[] {
  if (kind === 'entity') return [value.id];
  return kind === 'relation' ? [value.source, value.target] : [];
}

function weightOf({ kind, value }: Put['record']): number {
  if (kind === 'document') return value.text.length;
  return kind === 'citation' ? value.quote.length : 0;
}
