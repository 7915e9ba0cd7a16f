/** What fields offer for what is typed. */
import { expect, test } from 'vitest';
import { newOption } from './proposals.ts';
import { typeOptions } from './relation-type-field.tsx';
import { completed } from './use-entity-field.ts';
import { suggestedType } from './use-name-type.ts';
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
    completed(text, near, [found('a', 'Ann Lee'), found('b', 'Bo Ann')], ['concept', 'place']).map(
      ({ name, choice }) => ('new' in choice ? `${name}+${choice.new.type}` : name),
    );
  expect(names('ann')).toEqual(['Ann Lee', 'Anna+person', 'Bo Ann', 'ann+concept', 'ann+place']);
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

test('a name suggested in the document has the type of the suggestion, under each of its forms', () => {
  const ghost = {
    type: 'publication' as const,
    name: 'Larkfield Courier',
    aliases: ['Courier'],
    reason: '',
    start: [],
    end: [],
  };
  expect(suggestedType('Courier', [ghost])).toBe('publication');
  expect(suggestedType('Larkfield', [ghost])).toBeNull();
});

test('a type is the one of the label, one that is known, or what is typed', () => {
  const offered = (text: string, proposed = 'lent to') =>
    typeOptions(text, proposed, ['payment', 'has-role']).map(({ value, detail }) =>
      detail === '' ? value : `${value} (${detail})`,
    );
  expect(offered('')).toEqual(['lent to (new here)', 'payment', 'has-role']);
  expect(offered('', '')).toEqual(['payment', 'has-role']);
  expect(offered('has r')).toEqual(['has-role', 'has r (new here)']);
  expect(offered('payment')).toEqual(['payment']);
});
