/** A real service process that edits a project until it is killed, and what its window knows of it. */
import { Buffer } from 'node:buffer';
import { setTimeout } from 'node:timers/promises';
import type { ChangeSet } from '../../model/change-set.ts';
import { createClient } from '../../rpc/client.ts';
import type { GraphService } from '../../rpc/contract.ts';
import { SERVICE_ENTRY, spawnChild } from '../spawn-child.ts';
import type { Plain } from './plain-project.ts';
import { planStep } from './planned-step.ts';
import type { Turn } from './run.ts';
import type { Step } from './steps.ts';

/** What the service is in the middle of when it is killed. */
export const KILLED_AT = ['edit', 'undo', 'import', 'save'] as const;
export type KilledAt = (typeof KILLED_AT)[number];

/** What a window remembers of a project whose service it talks to. */
export type Window = { now: Plain; past: Turn[]; serial: number };

/** The last call: what the project is if it was carried out, and the promise of what takes it back. */
export type LastCall = { kind: KilledAt; after: Plain; answer: Promise<ChangeSet | null> };

export type RunningService = {
  service: GraphService;
  /** Tells it of a file that a person chose. */
  grant(handle: string, path: string): void;
  /** Lets it end by itself. */
  stop(): Promise<void>;
  /** Ends it at once; resolves when it is gone. */
  kill(): Promise<void>;
};

/** Starts a service on a project and waits until it is open. */
export async function startService(path: string): Promise<RunningService> {
  const child = spawnChild(SERVICE_ENTRY, [path]);
  const client = createClient();
  const gone = new Promise<void>((resolve) => child.onExit(() => resolve()));
  const ready = new Promise<void>((resolve, reject) =>
    child.onMessage((message) => {
      if (message.kind === 'ready') resolve();
      if (message.kind === 'failed') reject(new Error(message.message));
    }),
  );
  if (child.rpc === null) throw new Error('A child process has a port for its host.');
  client.attach(child.rpc);
  await ready;
  return {
    service: client.service,
    grant: (handle, at) => child.send({ kind: 'grant', place: { handle, path: at, use: 'write' } }),
    async stop() {
      child.send({ kind: 'stop' });
      await gone;
    },
    async kill() {
      child.kill();
      await gone;
      client.fail('The service was killed.');
    },
  };
}

/** Takes edits one after the other, each acknowledged before the next. */
export async function editAll(
  { service }: RunningService,
  window: Window,
  steps: readonly Step[],
): Promise<void> {
  for (const step of steps) {
    window.serial += 1;
    const planned = planStep(step, window);
    if (planned === null || planned.kind === 'file') continue;
    const changes =
      planned.kind === 'changes' ? planned.changes : (await service.planEdit(planned.edit)).changes;
    if (changes === null) continue;
    const { inverse } = await service.applyChanges(changes);
    window.past.push({ send: inverse, to: window.now });
    window.now = planned.after;
  }
}

/** Begins the call in the middle of which the service will be killed. */
export async function beginLast(
  running: RunningService,
  window: Window,
  at: KilledAt,
  copy: string,
): Promise<LastCall> {
  const { service } = running;
  window.serial += 1;
  switch (at) {
    case 'undo': {
      const last = window.past.at(-1);
      if (last === undefined) return beginLast(running, window, 'edit', copy);
      return { kind: at, after: last.to, answer: inverseOf(service.applyChanges(last.send)) };
    }
    case 'import':
      return beginImport(service, window);
    case 'save': {
      running.grant('copy', copy);
      const answer = service.saveCopy({ target: 'copy' }).then(() => null);
      return { kind: at, after: window.now, answer };
    }
    case 'edit': {
      const planned = planStep({ do: 'add', what: 'entity', a: 1, b: 1, c: 2 }, window);
      if (planned?.kind !== 'changes') throw new Error('An entity can always be added.');
      const answer = inverseOf(service.applyChanges(planned.changes));
      return { kind: at, after: planned.after, answer };
    }
  }
}

/** Large enough to take a while. */
const IMPORTED = 120;

async function beginImport(service: GraphService, window: Window): Promise<LastCall> {
  const planned = planStep({ do: 'import', size: IMPORTED, fails: 'no' }, window);
  if (planned?.kind !== 'file') throw new Error('A file can always be imported.');
  const content = Buffer.from(JSON.stringify(planned.content)).toString('base64');
  const staged = { upload: null, name: 'brought.json', content, last: true };
  const { upload } = await service.stageFile(staged);
  const answer = service.importFiles({ files: [{ upload }] }).then(({ inverse }) => inverse);
  return { kind: 'import', after: planned.after, answer };
}

async function inverseOf(answer: Promise<{ inverse: ChangeSet }>): Promise<ChangeSet> {
  return (await answer).inverse;
}

/** Kills the service so many milliseconds from now, or with null once it has answered. @returns what it answered, or null where it died before */
export async function killDuring(
  running: RunningService,
  { answer }: LastCall,
  milliseconds: number | null,
): Promise<{ acknowledged: ChangeSet | null } | null> {
  const settled = answer.then(
    (acknowledged) => ({ acknowledged }),
    () => null,
  );
  await (milliseconds === null ? settled : setTimeout(milliseconds));
  await running.kill();
  return settled;
}
