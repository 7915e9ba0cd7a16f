import { expect, test } from 'vitest';
import type { TypeStyle } from '../records.ts';
import { restyleType } from './style.ts';

const type = { of: 'entity' as const, name: 'ship' };
const style: TypeStyle = { id: 't', ...type, colour: '#ff0000', icon: null, description: '' };

test('a type gets a record with its first own look, and loses it with its last', () => {
  const first = restyleType(type, null, { colour: '#ff0000' });
  expect(first?.name).toBe('change colour of type ship');
  expect(first?.changes).toMatchObject([
    { op: 'put', was: null, record: { value: { colour: '#ff0000', icon: null } } },
  ]);
  expect(restyleType(type, style, { colour: null })?.changes).toMatchObject([
    { op: 'delete', id: 't' },
  ]);
});

test('what it has stays where only one thing is changed, and what is the same changes nothing', () => {
  const change = restyleType(type, style, { icon: 'ship' })?.changes[0];
  expect(change).toMatchObject({
    record: { value: { colour: '#ff0000', icon: 'ship' } },
    was: { value: style },
  });
  expect(restyleType(type, style, { colour: '#ff0000' })).toBeNull();
  expect(restyleType(type, null, { description: '' })).toBeNull();
});
