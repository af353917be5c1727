import type { CellPath } from '#domain/report/cell.ts';
import { cellLabel } from '#domain/report/cell-label.ts';
import { withTotals, withZeros } from '#domain/report/draft-totals.ts';
import { findForm } from '#domain/report/forms/registry.ts';
import type { PlacedFinding } from '#domain/report/place-findings.ts';
import { draftStatistics, type ReportDraft } from '#domain/report/report-draft.ts';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
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
import { EditorRemarks } from './editor-remarks.tsx';
import { focusCell, focusWords } from './focus-place.ts';
import { SaveDraft } from './save-draft.tsx';
import { useFill } from './use-fill.ts';
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

/** A finding that was clicked, and what it is about. */
interface Selection {
  readonly key: string;
  readonly focus: () => void;
}

/** Numbers change while one types; what a finding is about does not. */
function keyOf({ finding }: PlacedFinding): string {
  return [finding.rule, ...finding.cells, finding.quote ?? ''].join(' ');
}

/** An annual report being written: the official form on the left, what helps and what is wrong on the right. */
export function ReportEditor({ name, initial, agency, year, back }: Props): ReactNode {
  const { draft, change, isChanged, wasResumed, discard } = useKeptDraft(name, initial);
  const previous = usePreviousReading(agency.id, year);
  const context = useMemo(() => (previous === null ? {} : { previous }), [previous]);
  const inspection = useInspection(draft, context);
  const { reading, placed, misread } = inspection;
  const form = findForm(draft.form);
  const [selection, setSelection] = useState<Selection | null>(null);
  const [cell, setCell] = useState<CellPath | null>(null);
  const { words, fill, undo } = useFill({ draft, change });
  const selected = placed.find((one) => keyOf(one) === selection?.key) ?? null;

  const labels = draftStatistics(draft);
  const labelOf = (path: CellPath): string => cellLabel(form, labels, path);
  const onType = useCallback(
    (path: CellPath, text: string) =>
      change((now) => ({ ...now, figures: { ...now.figures, [path]: text } })),
    [change],
  );

  // After the mark on the words has been drawn.
  useEffect(() => selection?.focus(), [selection]);

  function select(next: number, place: FindingPlace): void {
    const one = placed.find((candidate) => candidate.number === next);
    if (one === undefined) return;
    const { finding, line, from, to } = one;
    const at = inspection.lines[(line ?? 0) - 1]?.place ?? null;
    const [first] = finding.cells;
    function focus(): void {
      if (place === 'words' && at !== null) focusWords(at, from, to);
      else if (first !== undefined) focusCell(sameFigure(first));
    }
    setSelection({ key: keyOf(one), focus });
  }

  const marks = useMemo(
    // A blank is listed, but a form that is still being filled in is not painted all over.
    () => cellMarks(placed.filter(({ finding }) => finding.rule !== 'cell.blank')),
    [placed],
  );
  const chosen = useMemo(() => new Set(selected?.finding.cells.map(sameFigure)), [selected]);
  const unread = useMemo(() => new Set(misread), [misread]);

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
              {words !== null && (
                <p className="editor-last">
                  {words}
                  <button type="button" className="editor-small" onClick={undo}>
                    撤销
                  </button>
                </p>
              )}
            </div>
          </section>
          <section className="workbench-findings" aria-label="核对出的问题">
            <EditorRemarks wasResumed={wasResumed} misread={misread} />
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
