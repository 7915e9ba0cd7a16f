/** A project's service in a process of its own, as every host runs it. */
import { readFileSync } from 'node:fs';
import type { GraphService } from '../../graph-data/rpc/contract.ts';
import { SERVICE_ENTRY, spawnChild } from '../../graph-data/service/spawn-child.ts';
import { createSupervisor } from '../../graph-data/service/supervisor.ts';

export type RunningService = {
  service: GraphService;
  /** Resident memory of its process, in MB; Linux only. */
  memory(): number;
  /** The most memory its process ever had, in MB, and the processor's seconds it took; Linux only. */
  usage(): { peakMegabytes: number; cpuSeconds: number };
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
    usage: () => usageOf(childFor(path)),
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

function usageOf(pid: string): { peakMegabytes: number; cpuSeconds: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const ticks = Number(stat[11]) + Number(stat[12]);
  const peak = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]);
  return { peakMegabytes: Math.round(peak / 1024), cpuSeconds: ticks / 100 };
}

/** Resident memory of a process in MB; Linux only. */
export function residentMemory(pid: string | number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
  return Math.round((pages * 4096) / 1e6);
}
