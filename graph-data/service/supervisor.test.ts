/** The supervisor over real processes that really hang in SQLite. */
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChangeSet } from '../model/change-set.ts';
import type { ConnectionStatus } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { spawnChild } from './spawn-child.ts';
import { createSupervisor, type Supervisor, type Timing } from './supervisor.ts';

const ENTRY = fileURLToPath(new URL('./fixtures/hanging-process.ts', import.meta.url));
const SEARCH_DEADLINE = 300;

/** An edit that the process takes so many milliseconds to save. */
function slowEdit(duration: number): ChangeSet {
  return { name: String(duration), changes: [{ op: 'delete', kind: 'entity', id: 'x' }] };
}

describe('supervisor', () => {
  const running: Supervisor[] = [];
  afterEach(async () => {
    for (const supervisor of running.splice(0)) await supervisor.stop();
  });

  function start(mode = '', timing: Partial<Timing> = {}) {
    const log: string[] = [];
    const stalls: number[] = [];
    const statuses: ConnectionStatus[] = [];
    const supervisor = createSupervisor({
      spawn: () => spawnChild(ENTRY, [mode, String(SEARCH_DEADLINE)]),
      log: (line) => log.push(line),
      onStall: () => stalls.push(Date.now()),
      deadlines: { search: SEARCH_DEADLINE, getView: SEARCH_DEADLINE },
      timing: { heartbeat: 100, patience: 10_000, farewell: 500, ...timing },
    });
    running.push(supervisor);
    const { client, ready } = supervisor;
    client.onStatus((status) => statuses.push(status));
    return { supervisor, client, service: client.service, ready, log, stalls, statuses };
  }

  it('is ready once the project is open', async () => {
    const { ready, service, client } = start();
    await ready;
    expect(await processId(service)).toBeGreaterThan(0);
    const status = await new Promise((tell) => client.onStatus(tell));
    expect(status).toEqual({ state: 'ready' });
  });

  it('ends a process that hangs in SQLite and is back within two seconds', async () => {
    const { ready, service, statuses, log } = start();
    await ready;
    const before = await processId(service);
    const asked = Date.now();
    expect(await failureOf(service.search({ text: 'hang', limit: 1 }))).toBe('DEADLINE');
    // What is asked of the process before its end is lost with it.
    while (statuses.length < 3) await pause(10);
    const after = await processId(service);
    expect(after).not.toBe(before);
    // The deadline, the client's grace of half a second, and two seconds to be back.
    expect(Date.now() - asked).toBeLessThan(SEARCH_DEADLINE + 500 + 2_000);
    expect(statuses.map(({ state }) => state)).toEqual(['ready', 'reconnecting', 'ready']);
    expect(log.join()).toContain('did not come back from search');
    expect(isAlive(before)).toBe(false);
  });

  it('ends a process that hangs in a brief call, of which it was not told', async () => {
    const { ready, service, log } = start('', { patience: 2_000 });
    await ready;
    const before = await processId(service);
    expect(await failureOf(service.getView({ id: 'hang' }))).toBe('DEADLINE');
    await expect.poll(() => isAlive(before), { timeout: 15_000 }).toBe(false);
    expect(log.join()).toContain('gave no sign of life');
  });

  it('is told of a brief call beside one that may take long', async () => {
    const { ready, service, log } = start();
    await ready;
    const before = await processId(service);
    const long = failureOf(service.getRanks({ entities: [], highest: 1 }));
    expect(await failureOf(service.getView({ id: 'hang' }))).toBe('DEADLINE');
    await expect.poll(() => isAlive(before), { timeout: 15_000 }).toBe(false);
    expect(log.join()).toContain('did not come back from getView');
    expect(await long).toBe('DISCONNECTED');
  });

  it('starts a process that died again and fails only the calls it took along', async () => {
    const { ready, service } = start();
    await ready;
    const before = await processId(service);
    expect(await failureOf(service.search({ text: 'die', limit: 1 }))).toBe('DISCONNECTED');
    expect(await processId(service)).not.toBe(before);
  });

  it('never ends a process that is saving, and tells that it is slow', async () => {
    const { ready, service, stalls, log } = start('', { patience: 2_000 });
    await ready;
    const before = await processId(service);
    const saved = await service.applyChanges(slowEdit(4_000));
    expect(saved.revision).toBe(before);
    expect(stalls).toHaveLength(1);
    expect(log.join()).not.toContain('ended');
    expect(await processId(service)).toBe(before);
  });

  it('reports a project that cannot be opened, now and later, and does not try again', async () => {
    const { ready, service, log } = start('bad');
    await expect(ready).rejects.toThrow('“x.edgewise” is not a project.');
    expect(await failureOf(service.getProject({}))).toBe('INIT_FAILED');
    expect(log).toEqual([]);
  });

  it('gives up on a process that dies at every start', async () => {
    const { ready, statuses, log } = start('die', { backOff: [0, 50] });
    await expect(ready).rejects.toThrow('several times in a row');
    expect(log).toHaveLength(3);
    expect(statuses.at(-1)?.state).toBe('failed');
  });

  it('restarts by hand in the middle of a hang', async () => {
    const { ready, service, supervisor } = start('', { patience: 60_000 });
    await ready;
    const before = await processId(service);
    const saving = failureOf(service.applyChanges(slowEdit(60_000)));
    await pause(200);
    supervisor.restart();
    expect(await saving).toBe('DISCONNECTED');
    expect(await processId(service)).not.toBe(before);
  });

  it('leaves no process behind', async () => {
    const { ready, service, supervisor } = start();
    await ready;
    const id = await processId(service);
    await supervisor.stop();
    expect(isAlive(id)).toBe(false);
    expect(await failureOf(service.getProject({}))).toBe('DISCONNECTED');
  });
});

async function processId(service: Supervisor['client']['service']): Promise<number> {
  const [document] = await service.listDocuments({});
  return Number(document?.id);
}

async function failureOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ANSWERED';
  } catch (error) {
    if (error instanceof ServiceError) return error.code;
    throw error;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
