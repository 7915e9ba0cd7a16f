import { expect, test } from 'vitest';
import type { ProjectChange } from '../rpc/contract.ts';
import { withFileCheck } from './check-file.ts';
import { openSample, sampleEntity } from './sample.ts';

function checked() {
  const { project, service, onChange } = openSample();
  project.check = { state: 'running' };
  const outcome = Promise.withResolvers<string | null>();
  const host = withFileCheck(project, { service, onChange }, () => outcome.promise);
  const write = () =>
    host.service.applyChanges({
      name: 'Add',
      changes: [{ op: 'put', record: { kind: 'entity', value: sampleEntity('new', 'New') } }],
    });
  return { host, project, write, end: outcome.resolve, fail: outcome.reject };
}

test('while a file is checked it can be read, and what is written waits', async () => {
  const { host, write, end } = checked();
  expect(await host.service.getProject({})).toMatchObject({ check: { state: 'running' } });
  const written = write();
  expect(await Promise.race([written, Promise.resolve('waits')])).toBe('waits');
  await host.service.search({ text: 'ann', limit: 1 });
  const { revision } = await host.service.getProject({});
  end(null);
  expect((await written).revision).toBe(revision + 1);
  expect(await host.service.getProject({})).toMatchObject({ check: { state: 'done' } });
});

test('whoever looks is told when the check is over', async () => {
  const { host, end } = checked();
  const told: ProjectChange[] = [];
  host.onChange((change) => told.push(change));
  end(null);
  await host.checked;
  expect(told).toEqual([{ revision: 0, name: 'Check file' }]);
});

test('a damaged file is not written to, and the reason is given', async () => {
  const { host, write, end } = checked();
  const written = write();
  end('“x.edgewise” is damaged (row 3); open a backup of it.');
  await expect(written).rejects.toMatchObject({
    code: 'READ_ONLY',
    message: 'Nothing was changed: “x.edgewise” is damaged (row 3); open a backup of it.',
  });
  const { entities, check } = await host.service.getProject({});
  expect(check.state).toBe('damaged');
  expect(entities).toBe((await host.service.getProject({})).entities);
});

test('a check that could not be finished lets nothing be written', async () => {
  const { write, fail } = checked();
  const written = write();
  fail(new Error('ended'));
  await expect(written).rejects.toThrow('ended');
});
