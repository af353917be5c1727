import { findForm } from '#domain/report/forms/registry.ts';
import type { DraftSection, ReportDraft } from '#domain/report/report-draft.ts';
import type { ReactNode } from 'react';
import { missingSections, withSection } from './editable-draft.ts';
import type { TableView } from './editor-table.tsx';
import { EditorWords, type MarkedLines } from './editor-words.tsx';
import { SectionEditor, TableEditor, type TableActs } from './section-editor.tsx';

interface Props {
  readonly draft: ReportDraft;
  readonly marked: MarkedLines;
  readonly view: TableView;
  readonly acts: TableActs;
  readonly onChange: (next: (draft: ReportDraft) => ReportDraft) => void;
  readonly onSection: (index: number, change: Partial<DraftSection>) => void;
}

/** The whole report from its title to its last section, as it will be printed. */
export function EditorPaper({ draft, marked, view, acts, onChange, onSection }: Props): ReactNode {
  const form = findForm(draft.form);
  const placed = new Set((form?.sections ?? []).map(({ table }) => table));
  const apart = (form?.tables ?? []).filter(({ id }) => !placed.has(id) && draft.tables.includes(id));
  return (
    <section className="workbench-report" aria-label="报告">
      <nav className="editor-parts" aria-label="报告的各部分">
        {draft.sections.map((section, index) => (
          <PartButton key={index} target={`section-${index}`} words={section.heading} />
        ))}
        {apart.map((table) => (
          <PartButton key={table.id} target={`table-${table.id}`} words={table.title} />
        ))}
      </nav>
      <div className="editor-paper official">
        <input
          className="editor-title"
          data-words="title"
          aria-label="报告标题"
          placeholder="××县人民政府××××年政府信息公开工作年度报告"
          value={draft.title}
          onChange={(event) => onChange((now) => ({ ...now, title: event.target.value }))}
        />
        <EditorWords
          label="第一部分之前的话"
          section={-1}
          text={draft.preface}
          placeholder="第一部分之前如有说明（编制依据、统计期限）写在这里"
          roomy={false}
          marked={marked}
          onType={(preface) => onChange((now) => ({ ...now, preface }))}
        />
        {draft.sections.map((section, index) => (
          <SectionEditor
            key={index}
            draft={draft}
            index={index}
            section={section}
            marked={marked}
            view={view}
            acts={acts}
            onChange={onSection}
            onRemove={
              section.section === null && section.text.trim() === ''
                ? () =>
                    onChange((now) => ({
                      ...now,
                      sections: now.sections.filter((_, at) => at !== index),
                    }))
                : null
            }
          />
        ))}
        <div className="editor-more">
          {missingSections(draft).map((section) => (
            <button
              key={section.heading}
              type="button"
              className="editor-small"
              onClick={() => onChange((now) => withSection(now, section))}
            >
              补上“{section.heading}”
            </button>
          ))}
          {form?.sections.length === 0 && (
            <button
              type="button"
              className="editor-small"
              onClick={() =>
                onChange((now) => ({
                  ...now,
                  sections: [...now.sections, { heading: '', section: null, text: '' }],
                }))
              }
            >
              再加一部分
            </button>
          )}
        </div>
        {apart.map(({ id, title }) => (
          <div key={id} className="editor-section" id={`table-${id}`}>
            <h2 className="editor-heading">{title}</h2>
            <TableEditor draft={draft} tableId={id} title={title} view={view} acts={acts} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** Brings a part into sight; the address stays, because the pages live behind its `#`. */
function PartButton({ target, words }: { readonly target: string; readonly words: string }): ReactNode {
  return (
    <button
      type="button"
      title={words}
      onClick={() => document.getElementById(target)?.scrollIntoView({ block: 'start' })}
    >
      {words}
    </button>
  );
}
