/** The thread that layouts run in: one request in, positions on the way and at the end out. */
import type { LayoutInput, Positions } from '../model/layout.ts';
import { serveTasks } from '../threads/serve-tasks.ts';
import { computeLayout } from './layout.ts';

serveTasks<LayoutInput, Positions, Positions>(
  (input, { onProgress }) => computeLayout(input, onProgress),
  (error) => ({
    code: 'INVALID_INPUT',
    message: error instanceof Error ? error.message : String(error),
  }),
);
