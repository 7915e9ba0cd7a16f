/** The window as a person knows it: by the roles and names that assistive technology reads. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Canvas } from './canvas.ts';
import { Documents } from './documents.ts';
import { FactCheck } from './fact-check.ts';
import { Figure } from './figure.ts';
import { Filters } from './filters.ts';
import { Inspector } from './inspector.ts';
import { Panels } from './panels.ts';
import { Reader } from './reader.ts';
import { Search } from './search.ts';
import { Views } from './views.ts';

export type Shown = { entities: number; relations: number };

export class Workspace {
  readonly page: Page;
  readonly canvas: Canvas;
  readonly search: Search;
  readonly inspector: Inspector;
  readonly reader: Reader;
  readonly documents: Documents;
  readonly filters: Filters;
  readonly figure: Figure;
  readonly factCheck: FactCheck;
  readonly panels: Panels;
  readonly views: Views;
  readonly outline: Locator;
  readonly selectedRows: Locator;
  readonly palette: Locator;
  readonly status: Locator;
  readonly undo: Locator;
  readonly redo: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = new Canvas(page);
    this.search = new Search(page);
    this.inspector = new Inspector(page);
    this.reader = new Reader(page);
    this.documents = new Documents(page);
    this.filters = new Filters(page);
    this.figure = new Figure(page);
    this.factCheck = new FactCheck(page);
    this.panels = new Panels(page);
    this.views = new Views(page);
    this.outline = page.getByRole('tree', { name: 'Outline' });
    this.selectedRows = this.outline.getByRole('treeitem', { selected: true });
    this.palette = page.getByRole('dialog', { name: 'Commands' });
    this.status = page.getByRole('status').first();
    this.undo = page.getByRole('button', { name: /^Undo( |$)/ });
    this.redo = page.getByRole('button', { name: /^Redo( |$)/ });
  }

  /** Opens the app at an address and waits until its first view is drawn. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.canvas.waitUntilDrawn();
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Runs a command by its name through the command palette, as soon as it is the one that Enter would run. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    await expect(this.palette).toBeVisible();
    await this.palette.getByRole('combobox').fill(name);
    await expect(this.palette.getByRole('option', { selected: true })).toContainText(name);
    await this.page.keyboard.press('Enter');
    await expect(this.palette).toBeHidden();
  }

  /** Finds an entity by name and goes to it: it is then on the canvas, selected and inspected. */
  async goTo(name: string): Promise<void> {
    await this.search.open(name, 'Entities', name);
    await expect(this.inspector.heading).toHaveText(name);
    await expect(this.selectedRows).toHaveAccessibleName(name);
    await this.canvas.settled();
  }

  /** Finds a relation by its sentence and goes to it: it is then selected and inspected. */
  async goToRelation(sentence: string, label: string): Promise<void> {
    await this.search.open(sentence, 'Relations', label);
    await expect(this.inspector.heading).toHaveText(sentence);
    await expect(this.selectedRows.first()).toContainText(label);
  }

  /** How much the status bar says is shown. */
  async shown(): Promise<Shown> {
    const text = (await this.status.textContent()) ?? '';
    const [, entities, , relations] =
      /([\d,]+) of ([\d,]+) entit\w+?([\d,]+) of ([\d,]+) relation/.exec(text) ?? [];
    return { entities: toNumber(entities), relations: toNumber(relations) };
  }

  /** Undoes the latest step, which must have this name, and waits for the next older name. */
  async undoes(name: string | RegExp): Promise<void> {
    await expect(this.undo).toHaveAccessibleName(name);
    await this.undo.click();
    await expect(this.undo).not.toHaveAccessibleName(name);
  }

  /** Chooses from the context menu that is open. */
  async choose(item: string | RegExp): Promise<void> {
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}

function toNumber(text: string | undefined): number {
  return Number((text ?? '').replaceAll(',', ''));
}
