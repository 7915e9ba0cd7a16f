import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL, wrapLabel } from '../../graph-data/figure/geometry.ts';
import { createTextMetrics, labelFont, labelScale } from './text-metrics.ts';

const measure = (text: string, size: number) => text.length * size * 0.5;

describe('labels', () => {
  it('balance their lines without breaking a word', () => {
    const label = createTextMetrics(measure).node('Executive order of January 25', 1);
    expect(label.lines).toEqual(['Executive order', 'of January 25']);
    const long = createTextMetrics(measure).node('Undocumented immigrants of the city', 30);
    expect(long.lines.join(' ')).toBe('Undocumented immigrants of the city');
  });

  it('take no more lines than their words need, and lose none of these', () => {
    const metrics = createTextMetrics(measure);
    const word = fc.integer({ min: 1, max: 24 }).map((length) => 'w'.repeat(length));
    const { size, weight } = labelFont(1);
    const style = { size, weight, width: LABEL.width, lines: LABEL.lines };
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const name = words.join(' ');
        const usual = wrapLabel(name, measure, style);
        const { lines, width } = metrics.node(name, 1);
        expect(lines).toHaveLength(usual.length);
        expect(width).toBeLessThanOrEqual(LABEL.width);
        if (!usual.at(-1)?.endsWith('…')) expect(lines.join(' ')).toBe(name);
      }),
    );
  });

  it('widen for a long word rather than break it', () => {
    const word = 'Rechtsschutzversicherungsgesellschaften';
    const label = createTextMetrics(measure).node(`Die ${word}`, 1);
    expect(label.lines).toEqual(['Die', word]);
    expect(label.width).toBeGreaterThan(LABEL.width);
  });

  it('never grow wider or longer than they may, whatever the name', () => {
    const metrics = createTextMetrics(measure);
    for (const name of [
      'x'.repeat(10_000),
      'a b '.repeat(2_000),
      '👩‍👩‍👧'.repeat(500),
      '',
      'مدينة',
    ]) {
      const label = metrics.node(name, 40);
      expect(label.width).toBeLessThanOrEqual(260);
      expect(label.lines.length).toBeLessThanOrEqual(LABEL.lines);
    }
  });

  it('are measured once until the font changes', () => {
    let measured = 0;
    const metrics = createTextMetrics((text, size) => {
      measured++;
      return measure(text, size);
    });
    metrics.node('ICE', 3);
    const once = measured;
    metrics.node('ICE', 3);
    expect(measured).toBe(once);
    metrics.forget();
    metrics.node('ICE', 3);
    expect(measured).toBe(2 * once);
  });

  it('are measured letter by letter where letters stay as they are, and word by word elsewhere', () => {
    const measured: string[] = [];
    const { width } = createTextMetrics((text, size) => {
      measured.push(text);
      return measure(text, size);
    }).node('Ann مدينة', 3);
    expect(new Set(measured)).toEqual(new Set(['A', 'n', ' ', 'مدينة']));
    expect(width).toBeCloseTo(measure('Ann مدينة', labelFont(3).size), 9);
  });

  it('are never narrower than the least that is said of them', () => {
    const metrics = createTextMetrics(measure);
    const letters = fc.constantFrom(...'aeMÉшδ  -一ا́');
    const names = fc.array(letters, { maxLength: 90 }).map((all) => all.join(''));
    fc.assert(
      fc.property(names, (name) => {
        const { width } = metrics.node(name, 3);
        expect(metrics.leastWidth(name, 3)).toBeLessThanOrEqual(width + 1e-9);
      }),
      { numRuns: 500 },
    );
    expect(metrics.leastWidth('Executive', 3)).toBeCloseTo(metrics.node('Executive', 3).width, 9);
  });

  it('are set heavier for actors with many relations, and change size less than the graph', () => {
    expect(labelFont(30).weight).toBeGreaterThan(labelFont(8).weight);
    expect(labelFont(8).weight).toBeGreaterThan(labelFont(1).weight);
    expect(labelScale(0.1)).toBeGreaterThan(0.9);
    expect(labelScale(5)).toBeLessThan(1.5);
  });
});
