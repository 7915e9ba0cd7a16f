/** A project's service in a process of its own, as every host runs it. */
import { readFileSync } from 'node:fs';
import type { GraphService } from '../../graph-data/rpc/contract.ts';
import { SERVICE_ENTRY, spawnChild } from '../../graph-data/service/spawn-child.ts';
import { createSupervisor } from '../../graph-data/service/supervisor.ts';

export type RunningService = {
  service: GraphService;
  /** Resident memory of its process, in MB; Linux only. */
  memory(): number;
  stop(): Promise<void>;
};

/** Starts the service of the project at `path` and waits until it answers. */
export async function startService(path: string): Promise<RunningService> {
  const supervisor = createSupervisor({
    spawn: () => spawnChild(SERVICE_ENTRY, [path]),
    log: (line) => console.error(line),
  });
  await supervisor.ready;
  return {
    service: supervisor.client.service,
    memory: () => residentMemory(childFor(path)),
    stop: supervisor.stop,
  };
}

function childFor(path: string): string {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  const pid = children
    .trim()
    .split(' ')
    .find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(path));
  if (pid === undefined) throw new Error(`No process serves “${path}”.`);
  return pid;
}

function residentMemory(pid: string): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
  return Math.round((pages * 4096) / 1e6);
}
