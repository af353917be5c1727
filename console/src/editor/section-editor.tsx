import { findForm } from '#domain/report/forms/registry.ts';
import type { DraftSection, ReportDraft } from '#domain/report/report-draft.ts';
import type { ReactNode } from 'react';
import { EditorTable, type TableView } from './editor-table.tsx';
import { EditorWords, type MarkedLines } from './editor-words.tsx';
import { wordsKey } from './focus-place.ts';

/** What one may do with a whole table, on request alone. */
export interface TableActs {
  readonly onTotals: (tableId: string) => void;
  readonly onZeros: (tableId: string) => void;
}

interface Props {
  readonly draft: ReportDraft;
  readonly index: number;
  readonly section: DraftSection;
  readonly marked: MarkedLines;
  readonly view: TableView;
  readonly acts: TableActs;
  readonly onChange: (index: number, change: Partial<DraftSection>) => void;
  /** Given for sections of the report's own. */
  readonly onRemove: (() => void) | null;
}

/** One section: its heading, its words, its statutory table. */
export function SectionEditor(props: Props): ReactNode {
  const { draft, index, section, marked, view, acts, onChange, onRemove } = props;
  const tableId = findForm(draft.form)?.sections.find(({ id }) => id === section.section)?.table;
  const length = section.text.replace(/\s/g, '').length;
  return (
    <section className="editor-section" id={`section-${index}`} aria-label={section.heading}>
      <header>
        <input
          className="editor-heading"
          data-words={wordsKey({ kind: 'heading', section: index })}
          aria-label={`第 ${index + 1} 部分的标题`}
          value={section.heading}
          onChange={(event) => onChange(index, { heading: event.target.value })}
        />
        {tableId === undefined && <span className="page-note">{length} 字</span>}
        {onRemove !== null && (
          <button type="button" className="editor-small" onClick={onRemove}>
            删去这一部分
          </button>
        )}
      </header>
      <EditorWords
        label={`${section.heading}的正文`}
        section={index}
        text={section.text}
        placeholder={tableId === undefined ? '在这里写正文，一段一行' : '表前如有说明写在这里'}
        roomy={tableId === undefined}
        marked={marked}
        onType={(text) => onChange(index, { text })}
      />
      {tableId !== undefined && (
        <TableEditor draft={draft} tableId={tableId} title={section.heading} view={view} acts={acts} />
      )}
    </section>
  );
}

interface TableProps {
  readonly draft: ReportDraft;
  readonly tableId: string;
  readonly title: string;
  readonly view: TableView;
  readonly acts: TableActs;
}

/** A statutory table with what may be done to the whole of it. */
export function TableEditor({ draft, tableId, title, view, acts }: TableProps): ReactNode {
  return (
    <div className="official-table">
      <div className="editor-table-acts">
        <button type="button" className="editor-small" onClick={() => acts.onTotals(tableId)}>
          按各格合计
        </button>
        <button type="button" className="editor-small" onClick={() => acts.onZeros(tableId)}>
          空白格填 0
        </button>
      </div>
      <EditorTable draft={draft} tableId={tableId} title={title} view={view} />
    </div>
  );
}
