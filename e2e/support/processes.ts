/** Processes of a server under test, found through /proc so that nothing else can be hit. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether children of a process can be found here. */
export const CAN_LIST = existsSync('/proc/self/stat');

/** Ids of the direct children of a process. */
export function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((id) => parentOf(id) === pid);
}

function parentOf(pid: number): number | null {
  try {
    // The name in brackets may hold anything; the parent is the second field after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)\s/s, '');
    return Number(fields.split(' ')[1]);
  } catch {
    return null;
  }
}
