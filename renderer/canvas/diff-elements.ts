/** What has to change on the canvas so that it draws something else, and nothing more than that. */
import type { ElementSpec } from './elements.ts';

type Specs = ReadonlyMap<string, ElementSpec>;

export type ElementChange = {
  /** Nodes before edges. */
  added: ElementSpec[];
  /** Elements that stay but look different. */
  changed: ElementSpec[];
  removed: string[];
};

/** An edge whose ends changed counts as removed and added: an element cannot be re-hung. */
export function diffElements(before: Specs, after: Specs): ElementChange {
  const change: ElementChange = { added: [], changed: [], removed: [] };
  for (const [id, spec] of after) {
    const former = before.get(id);
    if (former === undefined) change.added.push(spec);
    else if (rehung(former, spec)) {
      change.removed.push(id);
      change.added.push(spec);
    } else if (!sameSpec(former, spec)) change.changed.push(spec);
  }
  for (const id of before.keys()) if (!after.has(id)) change.removed.push(id);
  return change;
}

function rehung(a: ElementSpec, b: ElementSpec): boolean {
  if (a.group !== 'edges' || b.group !== 'edges') return a.group !== b.group;
  return a.data.source !== b.data.source || a.data.target !== b.data.target;
}

function sameSpec(a: ElementSpec, b: ElementSpec): boolean {
  if (a === b) return true;
  const former = new Map<string, unknown>(Object.entries(a.data));
  return Object.entries(b.data).every(([key, value]) => String(former.get(key)) === String(value));
}
