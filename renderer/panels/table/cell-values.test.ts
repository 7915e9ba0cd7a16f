import { describe, expect, test } from 'vitest';
import type { RecordPage } from '../../../graph-data/model/tables.ts';
import { makeTestApp } from '../../store/testing/test-app.ts';
import { parseUrl, requireDate, requireEntity } from './cell-values.ts';

test('dates and addresses are taken as typed, nothing as nothing, anything else refused', () => {
  expect(requireDate('2017-01~')).toBe('2017-01~');
  expect(requireDate('')).toBeNull();
  expect(() => requireDate('Monday')).toThrow('“Monday” is no date');
  expect(parseUrl('https://example.org/a')).toBe('https://example.org/a');
  expect(parseUrl('')).toBeNull();
  for (const bad of ['example.org', 'javascript:alert(1)', 'file:///etc/passwd']) {
    expect(() => parseUrl(bad)).toThrow('is no web address');
  }
});

describe('an entity by its name', () => {
  const ids = async (typed: string, ...names: string[]) => {
    const { app } = makeTestApp();
    const rows = names.map((name) => ({
      ...{ id: name, type: 't', name, aliases: [], description: '', degree: 0 },
    }));
    const page: RecordPage = { kind: 'entity', total: rows.length, rows };
    const query = (async () => page) as unknown as typeof app.query;
    return requireEntity({ ...app, query }, typed);
  };

  test('is the one written so, or else the only one but for case', async () => {
    expect(await ids('ICE', 'Ice', 'ICE', 'ICE agents')).toBe('ICE');
    expect(await ids('ice', 'ICE', 'ICE agents')).toBe('ICE');
  });

  test('is not guessed', async () => {
    await expect(ids('Nobody', 'ICE')).rejects.toThrow('There is no entity named “Nobody”');
    await expect(ids('ice', 'ICE', 'Ice')).rejects.toThrow('Several entities');
  });
});
