import type { GazetteEntry } from '#contract/gazette.ts';
import { GAZETTE_SECTIONS } from '#domain/disclosure/gazette/gazette-issue.ts';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { Mark } from '../parts/mark.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';

interface Props {
  readonly entries: readonly GazetteEntry[];
  readonly mayChange: boolean;
  readonly onChange: (entries: readonly GazetteEntry[]) => void;
}

/** The documents of an issue as they will be printed: moved by buttons, so that it works without a mouse. */
export function EntryList({ entries, mayChange, onChange }: Props): ReactNode {
  if (entries.length === 0) return <NothingYet title="还没有选入文件。">从右边选入。</NothingYet>;
  function swap(at: number, with_: number): void {
    const next = [...entries];
    const [one, other] = [next[at], next[with_]];
    if (one === undefined || other === undefined) return;
    next[at] = other;
    next[with_] = one;
    onChange(next);
  }
  const sections = [...new Set([...GAZETTE_SECTIONS, ...entries.map(({ section }) => section)])];
  return (
    <ol className="gazette-entries">
      {entries.map((entry, at) => (
        <li key={entry.documentId}>
          <div className="gazette-title">
            <GoLink to={`/documents/${entry.documentId}`}>{entry.title}</GoLink>
            {!entry.isPublic && <Mark tone="error">已撤回，请移出</Mark>}
            <span className="page-note">{entry.documentNumber}</span>
          </div>
          {mayChange ? (
            <div className="gazette-moves">
              <Select
                size="small"
                aria-label={`“${entry.title}”的栏目`}
                value={entry.section}
                options={sections.map((value) => ({ value, label: value }))}
                onChange={(section) =>
                  onChange(entries.map((one) => (one === entry ? { ...one, section } : one)))
                }
              />
              <Button size="small" disabled={at === 0} onClick={() => swap(at, at - 1)}>
                上移
              </Button>
              <Button size="small" disabled={at === entries.length - 1} onClick={() => swap(at, at + 1)}>
                下移
              </Button>
              <Button size="small" onClick={() => onChange(entries.filter((one) => one !== entry))}>
                移出
              </Button>
            </div>
          ) : (
            <span className="page-note">{entry.section}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
