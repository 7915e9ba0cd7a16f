/** What the palette offers first. */
import { expect, test } from 'vitest';
import { titleOf } from '../../commands/menu-model.ts';
import { COMMANDS } from '../../commands/registry.ts';
import { initialState } from '../../store/initial.ts';
import { rankCommands } from './rank-commands.ts';

const state = initialState();
const commands = COMMANDS.map((command) => ({
  id: command.id,
  title: titleOf(command, state),
  keywords: command.keywords ?? [],
  enabled: true,
}));
const first = (typed: string) => rankCommands(commands, typed)[0]?.id;

test.each([
  ['path', 'find-paths'],
  ['fit', 'fit'],
  ['undo', 'undo'],
  ['export f', 'export-figure'],
  ['json', 'export-json'],
  ['shortcuts', 'shortcuts'],
  ['dark', 'theme-dark'],
  ['outline', 'toggle-outline'],
  ['tension', 'tensions'],
  ['health', 'evidence-health'],
  ['fact', 'fact-check'],
])('%s finds %s', (typed, id) => {
  expect(first(typed)).toBe(id);
});

test('“theme” offers the themes', () => {
  const ids = rankCommands(commands, 'theme').map(({ id }) => id);
  expect(ids.slice(0, 3).toSorted()).toEqual(['theme-dark', 'theme-light', 'theme-system']);
});

test('what cannot run comes last, however well it matches', () => {
  const found = rankCommands(
    [
      { title: 'Fit', keywords: [], enabled: false },
      { title: 'Outfit', keywords: [], enabled: true },
    ],
    'fit',
  );
  expect(found.map(({ title }) => title)).toEqual(['Outfit', 'Fit']);
});

test('every word must match; accents and case do not matter', () => {
  expect(rankCommands(commands, 'fit zebra')).toEqual([]);
  expect(first('FÍT')).toBe('fit');
});
