/** Opens a project for a command and closes it afterwards, whatever happens. */
import { resolve } from 'node:path';
import type { GraphService } from '../rpc/contract.ts';
import { createGraphService } from '../service/graph-service.ts';
import { openProject } from '../service/open-project.ts';
import { createPlaces } from '../service/places.ts';
import { createStaging } from '../service/staging.ts';

/** Commands lay nothing out: they ask for records only. */
const layout: GraphService['layout'] = async ({ x, y }) => ({
  x: x.map((value) => value ?? 0),
  y: y.map((value) => value ?? 0),
});

/**
 * Runs `work` with the service of the project at `path`.
 * @throws ServiceError where the file cannot be opened, and whatever `work` throws
 */
export async function withProject<T>(
  path: string,
  work: (service: GraphService) => Promise<T>,
): Promise<T> {
  const project = openProject(resolve(path));
  const staging = createStaging();
  try {
    return await work(
      createGraphService(project, { layout, staging, places: createPlaces() }).service,
    );
  } finally {
    staging.close();
    project.close();
  }
}
