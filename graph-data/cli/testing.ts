/** The command line as tests call it. */
import { runCommandLine } from './run.ts';

/** Runs a command; answers its exit code and what it wrote, line by line. */
export async function runLine(
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(args, {
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
