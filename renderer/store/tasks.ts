/** Work in progress, as the status bar shows it: pure producers. */
import type { Producer } from './app.ts';
import type { Task } from './state.ts';

/** Shows a task that has just begun. */
export function beginTask(id: number, name: string): Producer<readonly Task[]> {
  return (tasks) => [...tasks, { id, name, done: null, total: null }];
}

/** Notes how far a task has come. */
export function reportTask(id: number, done: number, total: number): Producer<readonly Task[]> {
  return (tasks) => tasks.map((task) => (task.id === id ? { ...task, done, total } : task));
}

/** Takes a finished task away. */
export function endTask(id: number): Producer<readonly Task[]> {
  return (tasks) => tasks.filter((task) => task.id !== id);
}
