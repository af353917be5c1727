import type { PortalColumn } from '#contract/column.ts';
import { CADENCE_WORDS } from '#domain/disclosure/column/cadence.ts';
import { COLUMN_KINDS } from '#domain/disclosure/column/column.ts';
import { Button } from 'antd';
import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { Mark } from '../parts/mark.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { type Move, moveBy, dropOn } from './column-moves.ts';

interface Props {
  readonly columns: readonly PortalColumn[];
  readonly openId: string | null;
  readonly mayEdit: boolean;
  readonly onOpen: (id: string) => void;
}

const TONES = { free: 'plain', fresh: 'good', due: 'notice', urgent: 'warning', late: 'error' } as const;

const KEYS: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'in',
};

/** The tree as rows: dragged by the mouse, or moved by buttons, or by Alt and an arrow key on a row. */
export function ColumnTree({ columns, openId, mayEdit, onOpen }: Props): ReactNode {
  const move = useAct('moveColumn');
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);

  function go(id: string, how: Move): void {
    const place = moveBy(columns, id, how);
    if (place !== null) move.mutate({ params: { columnId: id }, body: place });
  }

  function onKey(event: KeyboardEvent, id: string): void {
    const how = event.altKey ? KEYS[event.key] : undefined;
    if (how === undefined || !mayEdit) return;
    event.preventDefault();
    go(id, how);
  }

  function drop(event: DragEvent, target: PortalColumn): void {
    event.preventDefault();
    const place = dragged === null ? null : dropOn(columns, dragged, target.id);
    if (dragged !== null && place !== null) move.mutate({ params: { columnId: dragged }, body: place });
    setDragged(null);
    setOver(null);
  }

  return (
    <div className="list-scroll" role="region" aria-label="栏目树" tabIndex={0}>
      <ProblemNotice error={move.error} />
      {mayEdit && (
        <p className="page-note column-hint">
          拖动一行放到另一行前面；或者选中一行，用按钮、Alt 加方向键移动（← 提一级，→ 归到上一个栏目下）。
        </p>
      )}
      <table className="list-table column-table">
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">类型</th>
            <th scope="col" className="figure">
              信息
            </th>
            <th scope="col">最近更新</th>
            <th scope="col">更新情况</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr
              key={column.id}
              className={[
                column.id === openId ? 'open' : '',
                column.id === over ? 'drop-before' : '',
                column.isHidden ? 'hidden-column' : '',
              ].join(' ')}
              draggable={mayEdit}
              onClick={() => onOpen(column.id)}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', column.name);
                setDragged(column.id);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
              onDragOver={(event) => {
                if (dragged === null || dragged === column.id) return;
                event.preventDefault();
                setOver(column.id);
              }}
              onDrop={(event) => drop(event, column)}
            >
              <td>
                <span style={{ paddingLeft: `${(column.level - 1) * 20}px` }}>
                  <button
                    type="button"
                    className="row-button"
                    aria-expanded={column.id === openId}
                    onKeyDown={(event) => onKey(event, column.id)}
                  >
                    {column.name}
                  </button>
                  {column.isHidden && <Mark>已隐藏</Mark>}
                </span>
                {mayEdit && column.id === openId && (
                  <MoveButtons columns={columns} id={column.id} busy={move.isPending} onMove={go} />
                )}
              </td>
              <td>{COLUMN_KINDS[column.kind]}</td>
              <td className="figure">{column.documents}</td>
              <td>{column.updatedOn ?? '—'}</td>
              <td>
                {column.cadence.level === 'free' ? (
                  <span className="page-note">不要求</span>
                ) : column.cadence.level === 'fresh' && column.updatedOn === null ? (
                  <span className="page-note">还没有内容</span>
                ) : (
                  <Mark tone={TONES[column.cadence.level]}>{CADENCE_WORDS[column.cadence.level]}</Mark>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const BUTTONS: readonly (readonly [how: Move, words: string])[] = [
  ['up', '上移'],
  ['down', '下移'],
  ['out', '提一级'],
  ['in', '降一级'],
];

function MoveButtons({
  columns,
  id,
  busy,
  onMove,
}: {
  readonly columns: readonly PortalColumn[];
  readonly id: string;
  readonly busy: boolean;
  readonly onMove: (id: string, how: Move) => void;
}): ReactNode {
  return (
    <span className="column-moves">
      {BUTTONS.map(([how, words]) => (
        <Button
          key={how}
          size="small"
          disabled={busy || moveBy(columns, id, how) === null}
          onClick={(event) => {
            event.stopPropagation();
            onMove(id, how);
          }}
        >
          {words}
        </Button>
      ))}
    </span>
  );
}
