/** Changing the project: in the inspector, in dialogs, in the table. */
import { expect, type Locator, type Page } from '@playwright/test';

export class Editing {
  readonly page: Page;
  readonly inspector: Locator;
  readonly table: Locator;
  readonly grid: Locator;
  readonly types: Locator;
  readonly duplicates: Locator;

  constructor(page: Page) {
    this.page = page;
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.table = page.getByRole('region', { name: 'Table' });
    this.grid = this.table.getByRole('grid');
    this.types = page.getByRole('dialog', { name: 'Types' });
    this.duplicates = page.getByRole('dialog', { name: 'Find duplicates' });
  }

  /** Edits a text of the inspector where it stands. */
  async change(label: string, text: string): Promise<void> {
    await this.inspector.getByRole('button', { name: `Edit ${label}`, exact: true }).click();
    const field = this.inspector.getByRole('textbox', { name: label, exact: true });
    const combobox = this.inspector.getByRole('combobox', { name: label, exact: true });
    await field.or(combobox).fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** The row of a type in the dialog of types. */
  type(name: string): Locator {
    return this.types.getByRole('listitem', { name, exact: true });
  }

  /** Gives a type another name in the dialog of types, which is open. */
  async renameType(from: string, to: string): Promise<void> {
    await this.type(from)
      .getByRole('button', { name: `Edit name of ${from}`, exact: true })
      .click();
    const field = this.types.getByLabel(`name of ${from}`, { exact: true });
    await expect(field).toBeFocused();
    await field.fill(to);
    await field.press('Enter');
    await expect(this.type(to)).toBeVisible();
  }

  /** A dialog's form, filled in and sent. */
  async answer(dialog: string, fields: Readonly<Record<string, string>>, submit: string) {
    const form = this.page.getByRole('dialog', { name: dialog });
    for (const [label, text] of Object.entries(fields)) {
      await form.getByLabel(label, { exact: true }).fill(text);
    }
    await form.getByRole('button', { name: submit, exact: true }).click();
    await expect(form).toBeHidden();
  }

  /** Presses undo or redo until there is nothing left. */
  async allTheWay(way: 'Undo' | 'Redo'): Promise<void> {
    const button = this.page.getByRole('button', { name: new RegExp(`^${way}( |$)`) });
    for (let step = 0; step < 60; step += 1) {
      await expect(this.page.getByRole('status').first()).toContainText('All changes saved');
      if ((await button.getAttribute('aria-disabled')) === 'true') return;
      const name = await button.getAttribute('aria-label');
      await button.click();
      await expect(button).not.toHaveAccessibleName(name ?? '');
    }
    throw new Error(`There is no end to ${way}.`);
  }

  /** Opens the table at a kind of records and waits for its rows. */
  async open(kind: string): Promise<void> {
    if (!(await this.table.isVisible())) await this.page.keyboard.press('Alt+t');
    await this.table.getByRole('tab', { name: kind }).click();
    await expect(this.grid).toHaveAttribute('aria-label', `${kind} table`);
    await this.settled();
  }

  /** Puts the keyboard into the grid, at its first cell. */
  async enterGrid(): Promise<void> {
    await this.grid.focus();
    await this.page.keyboard.press('ControlOrMeta+Home');
  }

  /** The texts of a row, from 0. */
  async row(index: number): Promise<string[]> {
    const row = this.grid.locator(`tr[aria-rowindex="${index + 2}"] td`);
    return (await row.allTextContents()).map((text) => text.trim());
  }

  /** The texts of a column in the first rows. */
  async column(at: number, rows: number): Promise<string[]> {
    const texts: string[] = [];
    for (let row = 0; row < rows; row += 1) texts.push((await this.row(row))[at] ?? '');
    return texts;
  }

  async sortBy(column: string): Promise<void> {
    await this.grid.getByRole('button', { name: column, exact: true }).click();
    await this.settled();
  }

  async filter(column: string, text: string): Promise<void> {
    await this.grid.getByLabel(`Filter by ${column}`, { exact: true }).fill(text);
    await this.settled();
  }

  /** Waits until the rows are those that were asked for last. */
  async settled(): Promise<void> {
    await expect(this.grid).toHaveAttribute('aria-busy', 'false');
  }
}
