/** Lifts a producer of one slice to the whole state. */
import type { Producer } from './app.ts';
import type { AppState } from './state.ts';

/** The producer of a slice as a producer of the state; the same state when the slice did not change. */
export function on<K extends keyof AppState>(
  slice: K,
  producer: Producer<AppState[K]>,
): Producer<AppState> {
  return (state) => {
    const next = producer(state[slice]);
    return next === state[slice] ? state : { ...state, [slice]: next };
  };
}

/** Several producers as one, so that listeners hear of them once. */
export function all<S>(...producers: readonly Producer<S>[]): Producer<S> {
  return (state) => producers.reduce((value, producer) => producer(value), state);
}
