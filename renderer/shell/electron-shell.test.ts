import { describe, expect, test, vi } from 'vitest';
import { type Bridge, PORT_MESSAGE } from './bridge.ts';
import { createElectronShell, findBridge } from './electron-shell.ts';

const PREFIX = "Error invoking remote method 'edgewise:save-file': ServiceError: ";

type Incoming = { data: unknown; ports: readonly MessagePort[]; source: unknown };

function setUp(requestPort: (nonce: string) => Promise<void> = async () => {}) {
  const nonces: string[] = [];
  const bridge = {
    requestPort(nonce) {
      nonces.push(nonce);
      return requestPort(nonce);
    },
    saveFile: vi.fn(async () => true),
    openExternal: vi.fn(async () => {}),
    setMenu: async () => {},
    projects: async () => null,
    openDropped: async () => {},
    onMenuCommand: () => () => {},
  } satisfies Bridge;
  const host = new EventTarget() as Window;
  const shell = createElectronShell(bridge, host);
  const tell = (incoming: Partial<Incoming>) =>
    host.dispatchEvent(
      Object.assign(new Event('message'), { ports: [], source: host, ...incoming }),
    );
  /** Hands a port over as the preload script does; the service's end answers every call. */
  const hand = (nonce = nonces.at(-1), source: unknown = host) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) =>
      port1.postMessage({ kind: 'answer', id: data.id, output: 'hello' });
    tell({ data: { kind: PORT_MESSAGE, nonce }, ports: [port2], source });
    return port1;
  };
  return { bridge, shell, nonces, tell, hand };
}

test('is found where the preload script has been, and not in a browser', () => {
  const { bridge } = setUp();
  expect(findBridge({ edgewise: bridge })).toBe(bridge);
  expect(findBridge({})).toBeNull();
});

describe('the connection', () => {
  test('goes over the port that comes with its own nonce', async () => {
    const { shell, nonces, hand } = setUp();
    const client = await shell.connect();
    expect(nonces).toHaveLength(1);
    expect(nonces[0]?.length).toBeGreaterThanOrEqual(16);
    hand();
    await expect(client.service.getProject({})).resolves.toBe('hello');
    client.close();
  });

  test.each([
    ['another nonce', 'guessed', undefined],
    ['another window', undefined, {}],
  ])('refuses a port from %s', async (_name, nonce, source) => {
    const { shell, hand } = setUp();
    const client = await shell.connect();
    let answered = false;
    void client.service.getProject({}).then(
      () => {
        answered = true;
      },
      () => {},
    );
    const port = nonce === undefined ? hand(undefined, source) : hand(nonce);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answered).toBe(false);
    port.close();
    client.close();
  });

  test('passes over messages of any other shape', async () => {
    const { shell, tell, hand } = setUp();
    const client = await shell.connect();
    for (const data of [null, 'text', 1, {}, { kind: PORT_MESSAGE }, { nonce: 'x' }])
      tell({ data });
    hand();
    await expect(client.service.getProject({})).resolves.toBe('hello');
    client.close();
  });

  test('asks for another port when the service has gone, and says so meanwhile', async () => {
    const { shell, nonces, hand } = setUp();
    const client = await shell.connect();
    const states: string[] = [];
    client.onStatus(({ state }) => states.push(state));
    const port = hand();
    await client.service.getProject({});
    port.close();
    await vi.waitFor(() => expect(nonces).toHaveLength(2));
    expect(states).toEqual(['reconnecting']);
    const next = client.service.getProject({});
    hand();
    await expect(next).resolves.toBe('hello');
    client.close();
  });

  test('fails with the host’s own sentence where there is nothing to connect to', async () => {
    const sentence = '“a.edgewise” is not a project; choose another file.';
    const { shell } = setUp(async () => {
      throw new Error(`${PREFIX}${sentence}`);
    });
    const client = await shell.connect();
    await expect(client.service.getProject({})).rejects.toThrow(new Error(sentence).message);
    await expect(client.service.getProject({})).rejects.not.toThrow('invoking');
    client.close();
  });
});

test('a file goes to the host as bytes; what goes wrong comes back in plain words', async () => {
  const { shell, bridge } = setUp();
  const file = { name: 'a.txt', mediaType: 'text/plain', content: new Blob(['é']) };
  await expect(shell.saveFile(file)).resolves.toBe(true);
  const bytes = new Uint8Array([0xc3, 0xa9]);
  expect(bridge.saveFile).toHaveBeenCalledWith({ name: 'a.txt', mediaType: 'text/plain', bytes });
  bridge.saveFile.mockRejectedValueOnce(new Error(`${PREFIX}“a.txt” cannot be written.`));
  await expect(shell.saveFile(file)).rejects.toThrow(/^“a\.txt” cannot be written\.$/);
});
