/** What fields offer for what is typed. */
import { expect, test } from 'vitest';
import { newOption } from './proposals.ts';
import { completed } from './use-entity-field.ts';
import { matching } from './use-words-field.ts';

const found = (id: string, name: string) => ({
  key: id,
  name,
  type: 'person',
  detail: 'person',
  choice: { id, name },
  place: null,
});

test('names in the passage come before those found; a new one comes last, and not beside its double', () => {
  const near = [
    found('a', 'Ann Lee'),
    newOption({ name: 'Anna', type: 'person', aliases: [] }, ''),
  ];
  const names = (text: string) =>
    completed(text, near, [found('a', 'Ann Lee'), found('b', 'Bo Ann')], 'concept').map(
      ({ name, choice }) => ('new' in choice ? `${name}+${choice.new.type}` : name),
    );
  expect(names('ann')).toEqual(['Ann Lee', 'Anna+person', 'Bo Ann', 'ann+concept']);
  expect(names('bo ann')).toEqual(['Bo Ann', 'Ann Lee']);
  expect(names('anna')).toEqual(['Anna+person', 'Ann Lee', 'Bo Ann']);
});

test('a label that is typed is taken as typed; one that is known keeps its type', () => {
  const ranked = [
    { type: 'payment', label: 'paid' },
    { type: 'payment', label: 'was paid by' },
    { type: 'ties', label: 'knows' },
  ];
  expect(matching('', ranked)).toEqual(ranked);
  expect(matching('Paid', ranked)[0]).toEqual({ type: 'payment', label: 'paid' });
  expect(matching('lent to', ranked)).toEqual([{ type: 'lent to', label: 'lent to' }]);
});
