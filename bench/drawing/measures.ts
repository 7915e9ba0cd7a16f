/** What is measured of each program. */

/**
 * `first`: from the data in memory to a frame on the screen. `pan`, `zoom`: the first movement after that. `panBack`,
 * `zoomBack`: the way back, over what has been drawn before. `longest`: the longest frame of them all. `hover`: from
 * the pointer's move to what it is over.
 */
export const MEASURES = [
  'first',
  'pan',
  'panBack',
  'zoom',
  'zoomBack',
  'longest',
  'hover',
] as const;

/** In ms; of movements the mean of their frames. */
export type Figures = Record<(typeof MEASURES)[number], number>;

/** A program's figures at one size, or why it has none. */
export type Outcome = { figures: Figures } | { failed: string };

/** What was found at one size: when, how busy the machine was, and the outcomes by the name of the program. */
export type Measured = {
  at: string;
  load: readonly number[];
  runs: number;
  programs: Readonly<Record<string, Outcome>>;
};

/** By the number of nodes. */
export type Sizes = Readonly<Record<string, Measured>>;
