/** The brush: drag across the tracks for a range of days, or move its two ends by keyboard. */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { steppedDay } from './step-day.ts';
import { dayToX, readDay, type Scale, type Span, xToDay } from './time-scale.ts';
import styles from './timeline.module.css';
import type { TimeControl } from './use-time.ts';

/** A press that moves less than this, in px, takes the brush away. */
const CLICK_PX = 3;

type End = 'start' | 'end';

export function Brush({ control, scale }: { control: TimeControl; scale: Scale }): ReactNode {
  const { range } = control.time;
  const drag = useRef<{ x: number; anchor: number; moved: boolean } | null>(null);
  const shown = range ?? scale.domain;

  function dayAt(event: PointerEvent<HTMLDivElement>): { x: number; day: number } {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return { x, day: xToDay(scale, x) };
  }
  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return;
    const { x, day } = dayAt(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    control.rest();
    drag.current = { x, anchor: nearEnd(x, range, scale) ?? day, moved: false };
  }
  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    const at = drag.current;
    if (at === null) return;
    const { x, day } = dayAt(event);
    if (!at.moved && Math.abs(x - at.x) < CLICK_PX) return;
    at.moved = true;
    control.change({ range: ordered(at.anchor, day) });
  }
  function onPointerUp(): void {
    if (drag.current?.moved === false && range !== null) control.change({ range: null });
    drag.current = null;
    control.rest();
  }
  function move(end: End, day: number): void {
    control.change({ range: ordered(day, shown[end === 'start' ? 'end' : 'start']) });
  }

  return (
    <div
      className={styles.brush}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    >
      {range === null ? null : (
        <div
          className={styles.window}
          style={{
            left: dayToX(scale, range.start),
            width: dayToX(scale, range.end + 1) - dayToX(scale, range.start),
          }}
        />
      )}
      <Handle end="start" day={shown.start} scale={scale} control={control} onMove={move} />
      <Handle end="end" day={shown.end} scale={scale} control={control} onMove={move} />
    </div>
  );
}

type HandleProps = {
  end: End;
  day: number;
  scale: Scale;
  control: TimeControl;
  onMove(end: End, day: number): void;
};

function Handle({ end, day, scale, control, onMove }: HandleProps): ReactNode {
  const { domain } = scale;
  function onKeyDown(event: KeyboardEvent): void {
    const next = steppedDay(day, event.key, domain);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(end, next);
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      data-idle={control.time.range === null || undefined}
      aria-label={end === 'start' ? 'Earliest day' : 'Latest day'}
      aria-valuemin={domain.start}
      aria-valuemax={domain.end}
      aria-valuenow={day}
      aria-valuetext={readDay(day)}
      style={{ left: dayToX(scale, end === 'start' ? day : day + 1) }}
      onKeyDown={onKeyDown}
      onBlur={() => control.rest()}
    />
  );
}

/** The day that stays where it is when the drag begins at one end of the brush. */
function nearEnd(x: number, range: Span | null, scale: Scale): number | null {
  if (range === null) return null;
  if (Math.abs(x - dayToX(scale, range.start)) < 6) return range.end;
  return Math.abs(x - dayToX(scale, range.end + 1)) < 6 ? range.start : null;
}

function ordered(a: number, b: number): Span {
  return { start: Math.min(a, b), end: Math.max(a, b) };
}
