import { Button, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { ReasonSelect } from './reason-select.tsx';
import type { DrawnMark, Marks } from './use-marks.ts';

interface Props {
  readonly drawn: Marks;
  readonly page: number;
  readonly chosen: number | null;
  readonly disabled: boolean;
  readonly onChoose: (key: number) => void;
}

const SIDES = [
  ['left', '左'],
  ['top', '上'],
  ['width', '宽'],
  ['height', '高'],
] as const;

/** The marks of a page as a list: whoever can't draw with a mouse types where they stand. */
export function MarkList({ drawn, page, chosen, disabled, onChoose }: Props): ReactNode {
  const marks = drawn.marks.filter((mark) => mark.page === page);
  if (marks.length === 0)
    return <p className="hint">这一页还没有遮盖。在页面上按住拖动画框，或者用“加一个框”后填写位置。</p>;
  return (
    <ol className="redaction-list" aria-label={`第 ${page} 页的遮盖`}>
      {marks.map((mark, index) => (
        <li
          key={mark.key}
          className={mark.key === chosen ? 'is-chosen' : ''}
          onFocus={() => onChoose(mark.key)}
        >
          <div className="redaction-row">
            <span>{index + 1}</span>
            <ReasonSelect
              label={`第 ${index + 1} 处的理由`}
              value={mark.reason}
              disabled={disabled}
              onChange={(reason) => drawn.change(mark.key, { reason })}
            />
            {!disabled && (
              <Button
                size="small"
                danger
                aria-label={`删除第 ${index + 1} 处`}
                onClick={() => drawn.remove(mark.key)}
              >
                删除
              </Button>
            )}
          </div>
          {mark.key === chosen && !disabled && <Place mark={mark} drawn={drawn} />}
        </li>
      ))}
    </ol>
  );
}

/** Where a mark stands, in hundredths of the page. */
function Place({ mark, drawn }: { readonly mark: DrawnMark; readonly drawn: Marks }): ReactNode {
  return (
    <div className="redaction-place">
      {SIDES.map(([side, name]) => (
        <label key={side}>
          {name}
          <InputNumber
            size="small"
            value={Math.round(mark[side] * 10_000) / 100}
            min={side === 'width' || side === 'height' ? 0.1 : 0}
            max={limitOf(mark, side) * 100}
            step={0.5}
            suffix="%"
            aria-label={`${name}，占页面的百分比`}
            onChange={(value) => {
              if (value !== null) drawn.change(mark.key, { [side]: value / 100 });
            }}
          />
        </label>
      ))}
    </div>
  );
}

/** A box stays on its page. */
function limitOf(mark: DrawnMark, side: (typeof SIDES)[number][0]): number {
  const other = { left: mark.width, top: mark.height, width: mark.left, height: mark.top }[side];
  return Math.max(0, 1 - other);
}
