import type { CaseMaterial } from '#contract/redaction.ts';
import { REDACTION_REASONS } from '#domain/request/redaction.ts';
import { useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { materialFile } from './material-address.ts';
import type { DrawnMark } from './use-marks.ts';

/** A rectangle in fractions of the page. */
export interface DrawnBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Props {
  readonly caseId: string;
  readonly material: CaseMaterial;
  readonly page: number;
  readonly marks: readonly DrawnMark[];
  readonly chosen: number | null;
  /** Marks as they will look, not as they are drawn. */
  readonly isPreview: boolean;
  readonly label: string | null;
  /** null: only to be looked at. */
  readonly onDraw: ((box: DrawnBox) => void) | null;
  readonly onChoose: (key: number) => void;
}

/** Smaller than this is a click, not a box. */
const SMALLEST = 0.004;

/** A page with its marks; a box is drawn with the mouse, the pen or a finger. */
export function PageView(props: Props): ReactNode {
  const { caseId, material, page, marks, chosen, isPreview, label, onDraw, onChoose } = props;
  const from = useRef<readonly [number, number] | null>(null);
  const [box, setBox] = useState<DrawnBox | null>(null);
  const size = material.pages[page - 1] ?? { width: 595, height: 842 };

  function at(event: PointerEvent): readonly [number, number] {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return [within((event.clientX - left) / width), within((event.clientY - top) / height)];
  }
  function down(event: PointerEvent): void {
    if (onDraw === null || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = at(event);
  }
  function move(event: PointerEvent): void {
    if (from.current !== null) setBox(between(from.current, at(event)));
  }
  function up(event: PointerEvent): void {
    const start = from.current;
    from.current = null;
    setBox(null);
    if (start === null) return;
    const drawn = between(start, at(event));
    if (drawn.width > SMALLEST && drawn.height > SMALLEST) onDraw?.(drawn);
    else choose(start);
  }
  function choose([x, y]: readonly [number, number]): void {
    const hit = marks.findLast(
      (mark) =>
        mark.page === page &&
        x >= mark.left &&
        x <= mark.left + mark.width &&
        y >= mark.top &&
        y <= mark.top + mark.height,
    );
    if (hit !== undefined) onChoose(hit.key);
  }
  return (
    <div
      className={onDraw === null ? 'redaction-sheet' : 'redaction-sheet is-drawn-on'}
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={() => {
        from.current = null;
        setBox(null);
      }}
    >
      <img
        src={materialFile(caseId, material.id, `pages/${page}`)}
        alt={`${material.name}第 ${page} 页`}
        draggable={false}
      />
      {marks
        .filter((mark) => mark.page === page)
        .map((mark) => (
          <span
            key={mark.key}
            className={markClass(isPreview, label, mark.key === chosen)}
            style={placed(mark)}
            title={REDACTION_REASONS[mark.reason].words}
          >
            {isPreview && label}
          </span>
        ))}
      {box !== null && <span className="redaction-mark is-new" style={placed(box)} />}
    </div>
  );
}

function markClass(isPreview: boolean, label: string | null, isChosen: boolean): string {
  if (isPreview) return label === null ? 'redaction-mark is-black' : 'redaction-mark is-omitted';
  return isChosen ? 'redaction-mark is-chosen' : 'redaction-mark';
}

function placed({ left, top, width, height }: DrawnBox): Record<string, string> {
  const percent = (value: number): string => `${value * 100}%`;
  return { left: percent(left), top: percent(top), width: percent(width), height: percent(height) };
}

function between([x, y]: readonly [number, number], [u, v]: readonly [number, number]): DrawnBox {
  return { left: Math.min(x, u), top: Math.min(y, v), width: Math.abs(x - u), height: Math.abs(y - v) };
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}
