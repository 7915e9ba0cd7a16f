/** What is wrong with a corpus, and where: collected, so that everything is told at once. */

/** One complaint. `file` is relative to the corpus folder; `line` counts from 1. */
export type Problem = { file: string; line: number; message: string };

/** A place in a corpus file. */
export type Place = { file: string; line: number };

/** A problem as `file:line: message`. */
export function problemText({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

/** Problems in the order of the files and lines they are about. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line,
  );
}
