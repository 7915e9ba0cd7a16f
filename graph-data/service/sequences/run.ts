/** A sequence of steps, taken in a real project and in a plain one, which must agree after each. */
import { Buffer } from 'node:buffer';
import { expect } from 'vitest';
import type { ChangeSet } from '../../model/change-set.ts';
import type { Interchange } from '../../model/interchange.ts';
import { ServiceError } from '../../rpc/errors.ts';
import { applyChanges } from '../apply-changes.ts';
import { saveCopy } from '../copies.ts';
import { importFiles } from '../import-files.ts';
import { openProject, type Project } from '../open-project.ts';
import { planEdit } from '../plan-edit.ts';
import { all, type Plain, withoutIds } from './plain-project.ts';
import { choose, planStep } from './planned-step.ts';
import type { Step } from './steps.ts';
import { storedRecords } from './stored-records.ts';

/** A step that can be taken back, or made again: what to send, and what must come of it. */
export type Turn = { send: ChangeSet; to: Plain };

/** What a window remembers: it outlives the service. */
export type Run = {
  path: string;
  project: Project;
  now: Plain;
  past: Turn[];
  future: Turn[];
  serial: number;
};

/** Opens the project file and reads where it begins. */
export function beginRun(path: string): Run {
  const project = openProject(path);
  return { path, project, now: storedRecords(project.db), past: [], future: [], serial: 0 };
}

/** Takes one step in both; they must agree after it. */
export async function takeStep(run: Run, step: Step): Promise<void> {
  run.serial += 1;
  switch (step.do) {
    case 'undo':
      turn(run, run.past, run.future);
      break;
    case 'redo':
      turn(run, run.future, run.past);
      break;
    case 'reopen':
      run.project.close();
      run.project = openProject(run.path);
      break;
    case 'save':
      await save(run);
      break;
    case 'stale':
      refuseStale(run, step.a);
      break;
    default:
      await change(run, step);
  }
  agree(run.project, run.now);
}

/** Takes everything back, then makes it again: the project must come to where it was each time. */
export function thereAndBack(run: Run, start: Plain): void {
  const end = run.now;
  const steps = run.past.length;
  for (let step = 0; step < steps; step += 1) turn(run, run.past, run.future);
  agree(run.project, start);
  for (let step = 0; step < steps; step += 1) turn(run, run.future, run.past);
  agree(run.project, end);
}

/** The file holds what the plain project holds: no more, no less. */
export function agree(project: Project, plain: Plain): void {
  expect(withoutIds(storedRecords(project.db))).toEqual(withoutIds(plain));
  expect(project.writable?.inTransaction).toBe(false);
}

function turn(run: Run, from: Turn[], to: Turn[]): void {
  const last = from.pop();
  if (last === undefined) return;
  const { inverse } = applyChanges(run.project, last.send);
  to.push({ send: inverse, to: run.now });
  run.now = last.to;
}

async function change(run: Run, step: Step): Promise<void> {
  const planned = planStep(step, run);
  if (planned === null) return;
  if (planned.kind === 'file') {
    const fails = step.do === 'import' ? step.fails : 'no';
    return fails === 'no'
      ? note(run, await bring(run.project, planned.content), planned.after)
      : failToBring(run.project, planned.content, fails);
  }
  const changes =
    planned.kind === 'changes' ? planned.changes : planEdit(run.project.db, planned.edit).changes;
  expect(changes).not.toBeNull();
  if (changes !== null) note(run, applyChanges(run.project, changes).inverse, planned.after);
}

function note(run: Run, inverse: ChangeSet, after: Plain): void {
  run.past.push({ send: inverse, to: run.now });
  run.future = [];
  run.now = after;
}

async function bring(project: Project, content: Interchange): Promise<ChangeSet> {
  const { inverse, reported } = await importFiles(project, [fileOf(JSON.stringify(content))]);
  expect(reported).toEqual([]);
  if (inverse === null) throw new Error('An import as small as this can be taken back.');
  return inverse;
}

/** An import that cannot end well leaves everything as it was. */
async function failToBring(
  project: Project,
  content: Interchange,
  how: 'broken' | 'cancelled',
): Promise<void> {
  const text = JSON.stringify(content);
  const cancel = new AbortController();
  const file = fileOf(how === 'broken' ? text.slice(0, -20) : text, () => cancel.abort());
  const { signal } = how === 'broken' ? new AbortController() : cancel;
  const failure = await importFiles(project, [file], { signal }).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(ServiceError);
}

function fileOf(text: string, atEnd: () => void = () => {}) {
  const bytes = Buffer.from(text);
  async function* open() {
    for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
    atEnd();
  }
  return { name: 'brought.json', open };
}

/** The copy is what the project is; copies are overwritten whole. */
async function save(run: Run): Promise<void> {
  const copy = `${run.path}.copy.edgewise`;
  await saveCopy(run.project, copy, null);
  const saved = openProject(copy);
  agree(saved, run.now);
  saved.close();
}

/** What was changed since it was seen is not overwritten. */
function refuseStale(run: Run, number: number): void {
  const entity = choose(all(run.now, 'entity'), number);
  if (entity === null) return;
  const seen = { kind: 'entity' as const, value: { ...entity, name: 'As it was once' } };
  const record = { kind: 'entity' as const, value: { ...entity, name: 'As I want it' } };
  const changes: ChangeSet = { name: 'Edit', changes: [{ op: 'put', record, was: seen }] };
  expect(() => applyChanges(run.project, changes)).toThrow('was changed elsewhere meanwhile');
}
