import type { ReportDraft } from '#domain/report/report-draft.ts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useDraft } from '../parts/draft.ts';

export interface KeptDraft {
  readonly draft: ReportDraft;
  readonly change: (next: (draft: ReportDraft) => ReportDraft) => void;
  /** Something was typed that is not stored. */
  readonly isChanged: boolean;
  /** It was typed on an earlier visit to the page. */
  readonly wasResumed: boolean;
  /** Back to the beginning: after storing it, or because it is not wanted. */
  readonly discard: () => void;
}

/** A report being written, kept in this window at every change, so that a mis-click, a reload or a time-out loses nothing. */
export function useKeptDraft(name: string, initial: ReportDraft): KeptDraft {
  const { values, keep, discard: forget } = useDraft<ReportDraft>(name);
  const [draft, setDraft] = useState(() => (values !== null && isWhole(values) ? values : initial));
  const [wasResumed, setResumed] = useState(() => draft !== initial);
  const isChanged = useMemo(() => JSON.stringify(draft) !== JSON.stringify(initial), [draft, initial]);

  useEffect(() => {
    if (isChanged) keep(draft);
    else forget();
  }, [draft, isChanged, keep, forget]);

  // Closing the window would take the draft along.
  useEffect(() => {
    if (!isChanged) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);

  const discard = useCallback(() => {
    setDraft(initial);
    setResumed(false);
    forget();
  }, [forget, initial]);
  return { draft, change: setDraft, isChanged, wasResumed: wasResumed && isChanged, discard };
}

function isWhole(values: Partial<ReportDraft>): values is ReportDraft {
  const { form, title, preface, sections, tables, figures, rows } = values;
  return [form, title, preface, sections, tables, figures, rows].every((part) => part !== undefined);
}
