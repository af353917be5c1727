import type { CellPath } from '#domain/report/cell.ts';
import { cellLabel } from '#domain/report/cell-label.ts';
import { changedCells, withTotals, withZeros } from '#domain/report/draft-totals.ts';
import { findForm } from '#domain/report/forms/registry.ts';
import { draftStatistics, type ReportDraft } from '#domain/report/report-draft.ts';
import { Alert, Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { Page } from '../parts/page.tsx';
import { cellMarks, sameFigure } from '../report/cell-marks.ts';
import { FindingPanel, type FindingPlace } from '../report/finding-panel.tsx';
import { usePreviousReading } from '../report/previous-reading.ts';
import { formName } from '../report/report-words.tsx';
import { CellAid } from './cell-aid.tsx';
import { changedSection } from './editable-draft.ts';
import { DiscardDraft } from './discard-draft.tsx';
import { EditorPaper } from './editor-paper.tsx';
import { focusCell, focusWords } from './focus-place.ts';
import { SaveDraft } from './save-draft.tsx';
import { useInspection } from './use-inspection.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import './editor.css';
import '../report/report.css';

interface Props {
  /** Under which the unfinished text is kept in this window. */
  readonly name: string;
  readonly initial: ReportDraft;
  readonly agency: { readonly id: string; readonly name: string };
  readonly year: number;
  readonly back: string;
}

/** The last thing that filled several cells at once, so that it can be taken back. */
interface LastFill {
  readonly words: string;
  readonly before: ReportDraft;
}

/** An annual report being written: the official form on the left, what helps and what is wrong on the right. */
export function ReportEditor({ name, initial, agency, year, back }: Props): ReactNode {
  const { draft, change, isChanged, wasResumed, discard } = useKeptDraft(name, initial);
  const previous = usePreviousReading(agency.id, year);
  const context = useMemo(() => (previous === null ? {} : { previous }), [previous]);
  const inspection = useInspection(draft, context);
  const { reading, placed, misread } = inspection;
  const form = findForm(draft.form);
  const [number, setNumber] = useState<number | null>(null);
  const [cell, setCell] = useState<CellPath | null>(null);
  const [last, setLast] = useState<LastFill | null>(null);
  const selected = placed.find((one) => one.number === number) ?? null;

  const labels = draftStatistics(draft);
  const labelOf = (path: CellPath): string => cellLabel(form, labels, path);
  const onType = useCallback(
    (path: CellPath, text: string) =>
      change((now) => ({ ...now, figures: { ...now.figures, [path]: text } })),
    [change],
  );

  function fill(words: string, after: ReportDraft): void {
    const cells = changedCells(draft, after).length;
    setLast({
      words: cells === 0 ? `${words}：没有要填的格子。` : `${words}：填了 ${cells} 格。`,
      before: draft,
    });
    change(() => after);
  }

  /** Words are focused after the mark on them has been drawn. */
  const pending = useRef<(() => void) | null>(null);
  useEffect(() => {
    pending.current?.();
    pending.current = null;
  });

  function select(next: number, place: FindingPlace): void {
    const one = placed.find((candidate) => candidate.number === next);
    const at = inspection.lines[(one?.line ?? 0) - 1]?.place ?? null;
    const [first] = one?.finding.cells ?? [];
    setNumber(next);
    pending.current = () => {
      if (place === 'words' && one !== undefined && at !== null) focusWords(at, one.from, one.to);
      else if (first !== undefined) focusCell(sameFigure(first));
    };
  }

  const marks = useMemo(
    // A blank is listed, but a form that is still being filled in is not painted all over.
    () => cellMarks(placed.filter(({ finding }) => finding.rule !== 'cell.blank')),
    [placed],
  );
  const chosen = useMemo(() => new Set(selected?.finding.cells.map(sameFigure)), [selected]);
  const unread = useMemo(() => new Set(misread), [misread]);
  const [firstMisread] = misread;

  return (
    <Page
      fixed
      title={`填写${agency.name} ${year}年年度报告`}
      note={
        <>
          {formName(draft.form)}
          {'，'}
          {isChanged ? '还没有存入系统；写下的随时记在本窗口，离开再回来还在' : '还没有改动'}
        </>
      }
      acts={
        <>
          <GoLink to={back}>返回</GoLink>
          {isChanged && <DiscardDraft onDiscard={discard} />}
          <SaveDraft
            agency={agency}
            year={year}
            inspection={inspection}
            isReady={isChanged && inspection.draft === draft}
            onSaved={discard}
          />
        </>
      }
    >
      <div className="workbench editor">
        <EditorPaper
          draft={draft}
          marked={{ lines: inspection.lines, placed, selected }}
          view={{
            labelOf,
            marks,
            chosen,
            misread: unread,
            onType,
            onFill: (figures) => fill('整块粘贴', { ...draft, figures: { ...draft.figures, ...figures } }),
            onFocus: setCell,
          }}
          acts={{
            onTotals: (tableId) => fill('按各格合计', withTotals(draft, tableId)),
            onZeros: (tableId) => fill('空白格填 0', withZeros(draft, tableId)),
          }}
          onChange={change}
          onSection={(index, changes) => change((now) => changedSection(now, index, changes))}
        />
        <div className="editor-side">
          <section className="panel editor-aid" aria-label="当前这一格">
            <CellAid
              draft={draft}
              path={cell}
              label={cell === null ? '' : labelOf(cell)}
              previous={previous}
              onType={onType}
            />
            <div role="status">
              {last !== null && (
                <p className="editor-last">
                  {last.words}
                  <button
                    type="button"
                    className="editor-small"
                    onClick={() => {
                      change(() => last.before);
                      setLast(null);
                    }}
                  >
                    撤销
                  </button>
                </p>
              )}
            </div>
          </section>
          <section className="workbench-findings" aria-label="核对出的问题">
            {wasResumed && (
              <Alert
                type="info"
                className="try-remark"
                title="接着上次没有存的内容填写。"
                description="不要这些改动的，请点“放弃改动”从头开始。"
              />
            )}
            {firstMisread !== undefined && (
              <Alert
                type="warning"
                className="try-remark"
                title={`有 ${misread.length} 格填的内容读不成数字，改好才能存`}
                description="格子里只写数字；单位和说明请写在正文里。"
                action={
                  <Button size="small" onClick={() => focusCell(firstMisread)}>
                    去改
                  </Button>
                }
              />
            )}
            <FindingPanel
              report={reading}
              form={form}
              placed={placed}
              selected={selected?.number ?? null}
              onSelect={select}
            />
          </section>
        </div>
      </div>
    </Page>
  );
}
