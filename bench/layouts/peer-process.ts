/** A peer's layout in a process of its own: a problem in, times and stress out, each as one line of JSON. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Problem } from './problem.ts';

const taskSchema = z.strictObject({
  problem: z.strictObject({
    nodes: z.number(),
    edges: z.array(z.tuple([z.number(), z.number()])),
  }),
  /** The stress to reach, where the layout comes nearer step by step. */
  stress: z.number(),
  /** When to give up, in ms. */
  patience: z.number(),
});
const resultSchema = z.strictObject({ ms: z.number(), stress: z.number() });

export type PeerTask = z.infer<typeof taskSchema>;
/** How long it took, in ms, and how good it became. */
export type PeerResult = z.infer<typeof resultSchema>;

/** Runs `bench/layouts/peers/<name>.ts`. */
export async function runPeer(
  name: 'fcose' | 'force-atlas',
  problem: Problem,
  goal: { stress: number; patience: number },
): Promise<PeerResult> {
  const child = spawn(process.execPath, [`bench/layouts/peers/${name}.ts`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify({ problem, ...goal }));
  return resultSchema.parse(JSON.parse(await text(child.stdout)));
}

/** Called in the peer's process: arranges what it is given and tells of it. */
export async function answer(arrange: (task: PeerTask) => PeerResult): Promise<void> {
  const task = taskSchema.parse(JSON.parse(await text(process.stdin)));
  process.stdout.write(JSON.stringify(arrange(task)));
}
