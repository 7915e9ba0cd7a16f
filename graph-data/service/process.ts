/** Entry of the service process. Its one argument is the absolute path of the project file. */
import { computeLayout } from '../layout/layout.ts';
import { createGraphService } from './graph-service.ts';
import { openProject } from './open-project.ts';
import { runProcess } from './run-process.ts';
import type { OpenedBackend } from './serve-process.ts';
import { watchWriters } from './watch-writers.ts';

async function open(path: string): Promise<OpenedBackend> {
  const project = openProject(path);
  const host = createGraphService(project, {
    layout: async (input, options) => computeLayout(input, options?.onProgress),
  });
  const { service, onChange, stop } = watchWriters(project, host);
  return {
    service,
    onChange,
    close() {
      stop();
      project.close();
    },
  };
}

runProcess(() => open(process.argv[2] ?? ''));
