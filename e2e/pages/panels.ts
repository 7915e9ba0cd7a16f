/** The parts of the left panel beside the filters, and the timeline below the canvas. */
import type { Locator, Page } from '@playwright/test';

export type Tab = 'Filters' | 'Views' | 'Sources' | 'Evidence' | 'Tensions';

export class Panels {
  readonly page: Page;
  readonly evidence: Locator;
  readonly tensions: Locator;
  readonly sources: Locator;
  readonly timeline: Locator;

  constructor(page: Page) {
    this.page = page;
    this.evidence = page.getByRole('region', { name: 'Evidence health' });
    this.tensions = page.getByRole('region', { name: 'Tensions' });
    this.sources = page.getByRole('region', { name: 'Sources' });
    this.timeline = page.getByRole('region', { name: 'Timeline' });
  }

  async open(tab: Tab): Promise<void> {
    await this.page.getByRole('tab', { name: tab, exact: true }).click();
  }

  /** Shows the graph as the first source tells it; with a second one, both side by side. */
  async compare(first: string, second?: string): Promise<void> {
    await this.sources.getByLabel('As told by').selectOption({ label: first });
    if (second === undefined) return;
    await this.sources.getByLabel('Beside').selectOption({ label: second });
  }

  /** The checkbox that says whether a document counts. */
  source(name: string): Locator {
    return this.sources.getByRole('checkbox', { name, exact: true });
  }
}
