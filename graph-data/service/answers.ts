/** Answers kept as long as nothing changes, so that equal questions are worked out once. */

/** Answers a question, or hands on the answer to an equal one that is known or on its way. */
export type Answers = <T>(question: string, ask: () => Promise<T>) => Promise<T>;

/** Questions kept: pages of lists would otherwise add up. */
const KEPT = 24;

/** @param revision the project's present revision; a new one makes all answers old */
export function createAnswers(revision: () => number): Answers {
  const known = new Map<string, Promise<unknown>>();
  let at = -1;
  return <T>(question: string, ask: () => Promise<T>) => {
    const now = revision();
    if (now !== at) known.clear();
    at = now;
    const before = known.get(question) as Promise<T> | undefined;
    if (before !== undefined) return before;
    const answer = ask();
    known.set(question, answer);
    // A failure is not an answer: whoever asks next tries again.
    answer.catch(() => known.get(question) === answer && known.delete(question));
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return answer;
  };
}
