/** Remembers the latest result of a pure function. */

/**
 * The same function, computed anew only when an argument is another object or value than last time,
 * so that listeners can tell by identity that nothing changed.
 */
export function memoise<A extends readonly unknown[], R>(
  compute: (...args: A) => R,
): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    const { length } = args;
    if (last?.args.length === length && args.every((arg, at) => Object.is(arg, last?.args[at]))) {
      return last.result;
    }
    last = { args, result: compute(...args) };
    return last.result;
  };
}
