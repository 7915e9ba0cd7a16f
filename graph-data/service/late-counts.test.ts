import { expect, test, vi } from 'vitest';
import type { ProjectChange } from '../rpc/contract.ts';
import { withLateCounts } from './late-counts.ts';
import { openSample, sampleEntity } from './sample.ts';

/** A project whose counts come when `go` is called. */
function slow() {
  const { project, service, onChange } = openSample();
  let go: () => void = () => {};
  const getProject = vi.fn(async () => {
    const info = service.getProject({});
    await new Promise<void>((resolve) => {
      go = resolve;
    });
    return info;
  });
  const host = withLateCounts(project, { service: { ...service, getProject }, onChange }, true);
  const told: ProjectChange[] = [];
  host.onChange((change) => told.push(change));
  return { host, service, told, getProject, go: () => go() };
}

test('a project is told of at once, as an estimate, and again when it was counted', async () => {
  const { host, service, told, getProject, go } = slow();
  const exact = await service.getProject({});
  const first = await host.service.getProject({});
  expect(first).toEqual({ ...exact, counted: false, uncited: 0 });
  expect(told).toEqual([]);
  go();
  await vi.waitFor(() => expect(told).toEqual([{ revision: exact.revision, name: 'Count' }]));
  expect(await host.service.getProject({})).toEqual(exact);
  expect(getProject).toHaveBeenCalledTimes(1);
});

test('after an edit it is counted again', async () => {
  const { host, service, told, go } = slow();
  await host.service.getProject({});
  go();
  await vi.waitFor(() => expect(told).toHaveLength(1));
  const record = { kind: 'entity', value: sampleEntity('new', 'New') } as const;
  await service.applyChanges({ name: 'Add', changes: [{ op: 'put', record }] });
  expect(await host.service.getProject({})).toMatchObject({ counted: false, revision: 1 });
  go();
  await vi.waitFor(() => expect(told).toHaveLength(3));
  expect(await host.service.getProject({})).toEqual(await service.getProject({}));
});

test('a small project is counted where it is', () => {
  const { project, service, onChange } = openSample();
  const host = { service, onChange };
  expect(withLateCounts(project, host, false)).toBe(host);
});
