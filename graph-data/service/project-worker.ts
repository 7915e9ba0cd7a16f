/** The inside of a thread that works on whole projects. */
import { setFlagsFromString } from 'node:v8';
import { serveTasks, type TaskOptions } from '../threads/serve-tasks.ts';
import { cleanHere } from './copies.ts';
import { mergeProject, planMerge } from './merge.ts';
import type { WorkProgress, WorkTask } from './project-work.ts';

// Without this V8 lets memory grow to several times of what is in use before it collects.
setFlagsFromString('--heap-growing-percent=40');
serveTasks<WorkTask, WorkProgress, unknown>(work, () => ({
  code: 'INTERNAL',
  message: 'The work on the project failed; nothing was stored.',
}));

function work(task: WorkTask, options: TaskOptions<WorkProgress>): Promise<unknown> {
  switch (task.kind) {
    case 'plan':
      return planMerge(task.target, task.path, task.decisions);
    case 'merge':
      return mergeProject(task.target, task.path, task.how, options);
    case 'clean':
      return cleanHere(task.copy, task.clean, 0);
  }
}
