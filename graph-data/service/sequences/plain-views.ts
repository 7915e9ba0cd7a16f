/** Saved views of a plain project. */
import { all, type Plain, put } from './plain-project.ts';

/** What views leave out, after a type of entities was renamed; a type that is there already is seen as before. */
export function renameInViews(plain: Plain, from: string, to: string): Plain {
  const there = all(plain, 'entity').some(({ type }) => type === to);
  const views = all(plain, 'view').map((view) => {
    const off = new Set(view.content.filters.entityTypes);
    if (off.delete(from) && !there) off.add(to);
    const filters = { ...view.content.filters, entityTypes: [...off] };
    return { kind: 'view' as const, value: { ...view, content: { ...view.content, filters } } };
  });
  return put(plain, ...views);
}
