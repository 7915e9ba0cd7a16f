/** What a command of the command line is. */
/** How a command ends: 0 done, 1 a check failed or the input was bad, 2 misused. */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes to, so that tests can read it. */
export type Output = {
  /** Standard output, one line. */
  print(line: string): void;
  /** Standard error, one line. */
  complain(line: string): void;
};

/** A command as a data object: its help and what it does. */
export type Command = {
  name: string;
  /** Arguments as shown in the help. */
  usage: string;
  summary: string;
  run(args: string[], output: Output): Promise<ExitCode>;
};

/** A mistake in how a command was called; ends with exit code 2. */
export class UsageError extends Error {}
