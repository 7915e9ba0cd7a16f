/** The projects that one host serves: one service for each file, however many pages show it. */
import { randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Client } from '../graph-data/rpc/client.ts';
import { NEW_PROJECT } from '../graph-data/service/control.ts';
import type { Place } from '../graph-data/service/places.ts';
import { SERVICE_ENTRY, spawnChild } from '../graph-data/service/spawn-child.ts';
import { createSupervisor, type Supervisor } from '../graph-data/service/supervisor.ts';

/** A project that pages may show. */
export type OpenProject = {
  /** What pages call it. */
  handle: string;
  /** Real path of the file. */
  path: string;
  /** Its service, which is started if it has been put to rest. */
  client(): Client;
  /** Tells its service of a file that a person chose. */
  grant(place: Place): void;
  /** Counts a page in; call what is returned when it has gone. */
  enter(): () => void;
};

export type OpenProjects = {
  /**
   * Opens a project, or finds it open.
   * @param create makes an empty project where there is no file
   * @throws ServiceError INIT_FAILED, in a sentence that names the file
   */
  open(path: string, create?: boolean): Promise<OpenProject>;
  find(handle: string): OpenProject | null;
  isOpen(path: string): boolean;
  /** Ends every service in good order. */
  stop(): Promise<void>;
};

export type OpenProjectsOptions = {
  log: (line: string) => void;
  /** Told how many pages there are in all, whenever that changes. */
  onPages: (pages: number) => void;
  /** Milliseconds after its last page at which a service is put to rest. */
  rest: number;
};

/** Holds none yet. */
export function createOpenProjects(options: OpenProjectsOptions): OpenProjects {
  const projects = new Map<string, Served>();
  const count = () => {
    let pages = 0;
    for (const served of projects.values()) pages += served.pages;
    options.onPages(pages);
  };
  return {
    async open(path, create = false) {
      const real = realPath(path);
      const known = projects.get(real);
      if (known !== undefined) {
        await known.ready();
        return known;
      }
      const served = new Served(real, create, options, count);
      projects.set(real, served);
      try {
        await served.ready();
      } catch (error) {
        projects.delete(real);
        await served.stop();
        throw error;
      }
      return served;
    },
    find: (handle) => [...projects.values()].find((served) => served.handle === handle) ?? null,
    isOpen: (path) => projects.get(realPath(path))?.isAwake() === true,
    async stop() {
      await Promise.all([...projects.values()].map((served) => served.stop()));
    },
  };
}

/** The real path, so that one file has one service however it is named; as it is for a missing file. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

class Served implements OpenProject {
  readonly handle = randomBytes(12).toString('base64url');
  readonly path: string;
  pages = 0;
  #create: boolean;
  readonly #options: OpenProjectsOptions;
  readonly #onPages: () => void;
  #supervisor: Supervisor | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(path: string, create: boolean, options: OpenProjectsOptions, onPages: () => void) {
    this.path = path;
    this.#create = create;
    this.#options = options;
    this.#onPages = onPages;
  }

  ready(): Promise<void> {
    return this.#awake().ready;
  }

  client(): Client {
    return this.#awake().client;
  }

  isAwake(): boolean {
    return this.#supervisor !== null;
  }

  grant(place: Place): void {
    this.#awake().grant(place);
  }

  enter(): () => void {
    clearTimeout(this.#resting);
    this.pages += 1;
    this.#onPages();
    return () => {
      this.pages -= 1;
      this.#onPages();
      if (this.pages > 0) return;
      this.#resting = setTimeout(() => void this.stop(), this.#options.rest);
      // A host that has nothing else to do must not wait for it to end.
      this.#resting.unref();
    };
  }

  async stop(): Promise<void> {
    clearTimeout(this.#resting);
    const supervisor = this.#supervisor;
    this.#supervisor = null;
    await supervisor?.stop();
  }

  #awake(): Supervisor {
    this.#supervisor ??= createSupervisor({
      spawn: () => {
        // Only the first time: a file that goes missing later must not be taken for a new project.
        const how = this.#create ? [NEW_PROJECT] : [];
        this.#create = false;
        return spawnChild(SERVICE_ENTRY, [this.path, ...how]);
      },
      log: this.#options.log,
    });
    return this.#supervisor;
  }
}
