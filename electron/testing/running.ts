/** Apps that a test has started: each in the test's own world, each ended after it. */
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { startApp } from '../start-app.ts';
import { type Answers, type Fake, fakeElectron } from './fake-electron.ts';
import type { FakeWindow } from './fake-window.ts';
import { compileProject, connectPage, createWorld, until, type World } from './world.ts';

export type LaunchOptions = {
  args?: readonly string[];
  platform?: NodeJS.Platform;
  answers?: Answers;
  /** Called with the fake before the app starts. */
  prepare?: (fake: Fake) => void;
};

export type Running = {
  world(): World;
  /** Starts an app in the world of the current test. */
  launch(options?: LaunchOptions): Fake;
};

/** Sets a test file up: a world for each test, and an orderly end of all that was launched in it. */
export function setUpRunning(): Running {
  let compiled = '';
  let world: World | null = null;
  let fakes: Fake[] = [];
  const current = () => {
    if (world === null) throw new Error('There is no world outside of a test.');
    return world;
  };
  beforeAll(() => {
    compiled = compileProject();
  });
  beforeEach(() => {
    world = createWorld(compiled);
    fakes = [];
  });
  afterEach(async () => {
    for (const fake of fakes) {
      fake.electron.app.quit();
      await until(() => fake.calls.includes('gone'));
    }
  });
  return {
    world: current,
    launch({ args = [], platform = 'linux', answers, prepare }: LaunchOptions = {}) {
      const { folder, folders, files } = current();
      const fake = fakeElectron(folders, answers);
      fakes.push(fake);
      prepare?.(fake);
      const environment = { TMPDIR: folder, SECRET: 'kept' };
      startApp(fake.electron, { args, folder, platform, environment, files });
      return fake;
    },
  };
}

/** Waits for a window and gives it. */
export async function firstWindow(fake: Fake, index = 0): Promise<FakeWindow> {
  await until(() => fake.windows.length > index);
  const window = fake.windows[index];
  if (window === undefined) throw new Error('No window was opened.');
  return window;
}

/** What the service says the title of a window's project is. */
export async function titleOf(fake: Fake, window: FakeWindow): Promise<string> {
  const client = await connectPage(fake, window);
  return (await client.service.getProject({})).title;
}

/** What stands in a menu, line by line. */
export function labels(fake: Fake, menu: string): unknown[] {
  const found = fake.menus.at(-1)?.find(({ label }) => label === menu);
  const items = Array.isArray(found?.submenu) ? found.submenu : [];
  return items.map(({ label, role, type }) => label ?? role ?? type);
}

/** Chooses a line of a menu. */
export function click(fake: Fake, menu: string, item: string): void {
  const found = fake.menus.at(-1)?.find(({ label }) => label === menu);
  const items = Array.isArray(found?.submenu) ? found.submenu : [];
  const click = items.find(({ label }) => label === item)?.click;
  Reflect.apply(click ?? (() => {}), undefined, []);
}
