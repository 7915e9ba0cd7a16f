/** The application menu follows the state. */
import { expect, test } from 'vitest';
import { hide, hover } from '../store/actions.ts';
import { startTestApp } from '../store/testing/test-app.ts';
import { followMenus } from './application-menu.ts';
import type { BridgeMenu } from './bridge.ts';

test('is sent when it would read otherwise, with no field the host would refuse', async () => {
  const { app, settle } = await startTestApp();
  const sent: (readonly BridgeMenu[])[] = [];
  const stop = followMenus(app, async (menus) => void sent.push(menus), true);
  expect(sent).toHaveLength(1);
  const fields = sent[0]?.flatMap(({ items }) =>
    items
      .flatMap((item): object[] => (item.kind === 'submenu' ? [item, ...item.items] : [item]))
      .map((item) => Object.keys(item).join(' ')),
  );
  expect([...new Set(fields)].toSorted()).toEqual([
    'kind',
    'kind id title accelerator enabled checked',
    'kind title items',
  ]);

  hover(app, { kind: 'entity', id: 'homan' });
  await settle();
  expect(sent).toHaveLength(1);

  app.store.setState((state) => ({ ui: { ...state.ui } }));
  await settle();
  expect(sent, 'what reads as before is not sent again').toHaveLength(1);

  hide(app, { entities: ['ice'], relations: [] });
  await settle();
  const titles = sent
    .at(-1)
    ?.flatMap(({ items }) => items.map((item) => 'title' in item && item.title));
  expect(titles).toContain('Undo hide ICE');

  stop();
  const { length } = sent;
  hide(app, { entities: ['nyc'], relations: [] });
  await settle();
  expect(sent).toHaveLength(length);
});
