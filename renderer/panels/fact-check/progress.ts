/** How far a round of fact-checking has come. */
import type { FactCheckState } from '../../store/state.ts';

export type Round = {
  /** Relations left behind, with a finding or without. */
  done: number;
  total: number;
  /** Relations that got a finding in this round, and those of them that are not “supported”. */
  found: number;
  problems: number;
};

/** Counts relations, not citations: how many citations are to come nobody knows yet. */
export function readRound({ at, relations, saved }: FactCheckState): Round {
  const found = new Set(saved.map((one) => one.at));
  const problems = new Set(
    saved.filter(({ finding }) => finding !== 'supported').map((one) => one.at),
  );
  return {
    done: Math.min(at, relations.length),
    total: relations.length,
    found: found.size,
    problems: problems.size,
  };
}
