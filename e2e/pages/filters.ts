/** What may be shown, by five facets. */
import { expect, type Locator, type Page } from '@playwright/test';

export type Facet = 'Entity types' | 'Relation types' | 'Documents' | 'Said by' | 'How it is said';

export class Filters {
  readonly root: Locator;
  readonly chips: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('region', { name: 'Filters' });
    this.chips = page.getByRole('list', { name: 'Active filters' }).getByRole('button');
  }

  value(name: string | RegExp): Locator {
    return this.root.getByRole('checkbox', { name, exact: true });
  }

  /** Unfolds a facet, and all of its values where only the first are listed. */
  async unfold(facet: Facet): Promise<void> {
    const head = this.root.getByRole('button', { name: new RegExp(`^${facet}`) });
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    await expect(head).toHaveAttribute('aria-expanded', 'true');
  }

  async only(name: string): Promise<void> {
    await this.root.getByRole('button', { name: `Only ${name}`, exact: true }).click();
  }
}
