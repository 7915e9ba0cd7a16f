import { EventEmitter } from 'node:events';
import type { ForkOptions } from 'electron';
import { expect, test } from 'vitest';
import type { UtilityApi } from './electron-api.ts';
import { serviceEnvironment, spawnUtility, type UtilityService } from './spawn-utility.ts';

type Started = { entry: string; args: string[]; options: ForkOptions };

function setUp(pid: number | undefined) {
  const events = new EventEmitter();
  const output = new EventEmitter();
  const started: Started[] = [];
  const posted: unknown[][] = [];
  const ended: (number | 'asked')[] = [];
  const logged: string[] = [];
  const child = {
    pid,
    stdout: output,
    stderr: null,
    postMessage: (...args) => void posted.push(args),
    kill: () => ended.push('asked') > 0,
    on: (event: string, listener: (...args: never[]) => void) =>
      events.on(event, listener as (...args: unknown[]) => void),
  } satisfies UtilityApi;
  const fork = (entry: string, args: string[], options: ForkOptions) => {
    started.push({ entry, args, options });
    return child;
  };
  const service: UtilityService = spawnUtility(
    { fork },
    {
      entry: '/app/service.js',
      project: '/p/é #%.edgewise',
      environment: { TMPDIR: '/t', HOME: '/h', NODE_OPTIONS: '--inspect', SECRET: 's' },
      log: (text) => logged.push(text),
    },
    (id) => ended.push(id),
  );
  return { service, events, output, started, posted, ended, logged };
}

test('starts the bundled service with the project, a short environment and no switches', () => {
  expect(setUp(7).started).toEqual([
    {
      entry: '/app/service.js',
      args: ['/p/é #%.edgewise'],
      options: { env: { TMPDIR: '/t' }, stdio: 'pipe', serviceName: 'Edgewise graph service' },
    },
  ]);
});

test('passes on nothing that could carry a secret or change how Node runs', () => {
  const all = { PATH: '/bin', NODE_OPTIONS: '-r x', ELECTRON_RUN_AS_NODE: '1', AWS_SECRET: 's' };
  expect(serviceEnvironment(all)).toEqual({});
  expect(serviceEnvironment({ TZ: 'UTC', LANG: 'de' })).toEqual({ TZ: 'UTC', LANG: 'de' });
});

test('ends the process itself, which asking politely would not for one deep in a query', () => {
  const { service, ended } = setUp(7);
  service.kill();
  expect(ended).toEqual([7]);
  const early = setUp(undefined);
  early.service.kill();
  expect(early.ended).toEqual(['asked']);
});

test('hands a port over with the word that says so', () => {
  const { service, posted } = setUp(7);
  const port = { start() {}, close() {} };
  service.send({ kind: 'ping', serial: 1 });
  service.connect(port);
  expect(posted).toEqual([
    [{ kind: 'ping', serial: 1 }, []],
    [{ kind: 'connect' }, [port]],
  ]);
});

test('tells what the process says, prints and how it ended', () => {
  const { service, events, output, logged } = setUp(7);
  const heard: unknown[] = [];
  service.onMessage((message) => heard.push(message));
  service.onExit((reason) => heard.push(reason));
  events.emit('message', { kind: 'ready' });
  events.emit('exit', 9);
  output.emit('data', Buffer.from('line\n'));
  expect(heard).toEqual([{ kind: 'ready' }, 'code 9']);
  expect(logged).toEqual(['line']);
});
