/** The window as a person knows it: by the roles and names that assistive technology reads. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Canvas } from './canvas.ts';
import { Inspector } from './inspector.ts';
import { Reader } from './reader.ts';
import { Search } from './search.ts';

export class Workspace {
  readonly page: Page;
  readonly canvas: Canvas;
  readonly search: Search;
  readonly inspector: Inspector;
  readonly reader: Reader;
  readonly filters: Locator;
  readonly outline: Locator;
  readonly palette: Locator;
  readonly figureDialog: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = new Canvas(page);
    this.search = new Search(page);
    this.inspector = new Inspector(page);
    this.reader = new Reader(page);
    this.filters = page.getByRole('region', { name: 'Filters' });
    this.outline = page.getByRole('tree', { name: 'Outline' });
    this.palette = page.getByRole('dialog', { name: 'Commands' });
    this.figureDialog = page.getByRole('dialog', { name: 'Export figure' });
    this.status = page.getByRole('status').first();
  }

  /** Opens the app at an address and waits until its first view is drawn. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.canvas.waitUntilDrawn();
  }

  /** Runs a command by its name through the command palette. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    await expect(this.palette).toBeVisible();
    await this.palette.getByRole('combobox').fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.palette).toBeHidden();
  }
}
