import type { DocumentDetail, WrittenFields } from '#contract/document.ts';
import type { Problem } from '#contract/problem.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { problemOf } from '../client/problem-error.ts';
import { callWith } from '../client/use-answer.ts';
import { useDraft } from '../parts/draft.ts';

/** What a clerk has written, as it is sent. */
export interface Written {
  readonly fields: WrittenFields;
  readonly changeNote: string | null;
}

/** Kept in this window with the revision it was written upon. */
interface Kept extends Written {
  readonly revision: number;
}

export type SavingState =
  | { readonly kind: 'saved' | 'unsaved' | 'saving' | 'offline' }
  | { readonly kind: 'conflict' | 'refused'; readonly problem: Problem };

export interface DraftSaving {
  readonly written: Written;
  readonly change: (part: {
    readonly fields?: Partial<WrittenFields>;
    readonly changeNote?: string | null;
  }) => void;
  readonly state: SavingState;
  readonly savedAt: string;
  /** Something typed on an earlier visit has been taken up again. */
  readonly wasResumed: boolean;
  /** What cleaning took out of the body at the last save. */
  readonly dropped: readonly string[];
  /** Grows when the body is to be drawn anew from `written`. */
  readonly bodyVersion: number;
  readonly saveNow: () => void;
  /** After a conflict: the draft on the screen goes over the colleague's, or the other way round. */
  readonly keepMine: () => Promise<void>;
  readonly takeTheirs: () => Promise<void>;
}

/** Long enough for a sentence to be finished, short enough that little is lost when the machine goes off. */
const PAUSE_MS = 1500;
const RETRY_MS = 5000;

/**
 * A draft that saves itself a moment after the last key. What was typed stands in this window until the server has it:
 * a lost connection, a reload or a refusal loses nothing.
 */
export function useDraftSaving(detail: DocumentDetail): DraftSaving {
  const queries = useQueryClient();
  const documentId = detail.row.id;
  const { values, keep: store, discard } = useDraft<Kept>(`document.${documentId}.${detail.row.edition}`);
  const [begun] = useState(() => beginning(detail, values));
  const [written, setWritten] = useState(begun.written);
  const [state, setState] = useState<SavingState>(begun.state);
  const [savedAt, setSavedAt] = useState(detail.savedAt);
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const [bodyVersion, setBodyVersion] = useState(0);
  const revision = useRef(begun.revision);
  const latest = useRef(written);
  const isSaving = useRef(false);
  // What is typed while a save is on its way waits for the next one, also when nothing else on the screen changes.
  const [attempts, setAttempts] = useState(0);

  const keep = useCallback(
    (kept: Kept) => {
      try {
        store(kept);
      } catch {
        // The window has no room left for a very long draft; the server still gets it.
      }
    },
    [store],
  );

  const change: DraftSaving['change'] = useCallback(
    ({ fields, changeNote }) => {
      const next: Written = {
        fields: { ...latest.current.fields, ...fields },
        changeNote: changeNote === undefined ? latest.current.changeNote : changeNote,
      };
      latest.current = next;
      keep({ ...next, revision: revision.current });
      setWritten(next);
      setState((now) => (now.kind === 'conflict' || now.kind === 'offline' ? now : { kind: 'unsaved' }));
    },
    [keep],
  );

  const settle = useCallback(
    (next: DocumentDetail) => {
      revision.current = next.revision;
      setSavedAt(next.savedAt);
      queries.setQueryData(['getDocument', { params: { documentId } }], next);
      // Read afresh when they are looked at, not at every pause of the typing.
      for (const name of ['listDocuments', 'listEditions', 'listTasks'])
        void queries.invalidateQueries({ queryKey: [name], refetchType: 'none' });
      // What has to be confirmed before review is asked of what was just saved.
      void queries.invalidateQueries({ queryKey: ['getReview', { params: { documentId } }] });
    },
    [documentId, queries],
  );

  const save = useCallback(async (): Promise<void> => {
    if (isSaving.current) return;
    isSaving.current = true;
    const sent = latest.current;
    setState({ kind: 'saving' });
    try {
      const body = { ...sent, revision: revision.current };
      const answer = await callWith('saveDraft', { params: { documentId }, body });
      settle(answer.detail);
      setDropped(answer.dropped);
      if (latest.current !== sent) {
        keep({ ...latest.current, revision: revision.current });
        setState({ kind: 'unsaved' });
        return;
      }
      discard();
      setState({ kind: 'saved' });
      if (answer.dropped.length > 0) {
        latest.current = writtenOf(answer.detail);
        setWritten(latest.current);
        setBodyVersion((version) => version + 1);
      }
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'unreachable' || problem.status >= 502) setState({ kind: 'offline' });
      else setState({ kind: problem.code === 'conflict.changed' ? 'conflict' : 'refused', problem });
    } finally {
      isSaving.current = false;
      setAttempts((count) => count + 1);
    }
  }, [discard, documentId, keep, settle]);

  const { kind } = state;
  useEffect(() => {
    if (kind !== 'unsaved' && kind !== 'offline') return undefined;
    const timer = window.setTimeout(() => void save(), kind === 'offline' ? RETRY_MS : PAUSE_MS);
    const onOnline = (): void => void save();
    window.addEventListener('online', onOnline);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', onOnline);
    };
    // Every key puts the save off again.
  }, [kind, save, written, attempts]);

  // Closing the window would take what is not saved along.
  useEffect(() => {
    if (kind === 'saved') return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [kind]);

  const saveNow = useCallback(() => {
    if (kind === 'unsaved' || kind === 'offline' || kind === 'refused') void save();
  }, [kind, save]);

  async function keepMine(): Promise<void> {
    const theirs = await callWith('getDocument', { params: { documentId } });
    settle(theirs);
    await save();
  }

  async function takeTheirs(): Promise<void> {
    const theirs = await callWith('getDocument', { params: { documentId } });
    settle(theirs);
    discard();
    latest.current = writtenOf(theirs);
    setWritten(latest.current);
    setBodyVersion((version) => version + 1);
    setState({ kind: 'saved' });
  }

  return {
    written,
    change,
    state,
    savedAt,
    wasResumed: begun.wasResumed,
    dropped,
    bodyVersion,
    saveNow,
    keepMine,
    takeTheirs,
  };
}

export function writtenOf({ fields, changeNote }: DocumentDetail): Written {
  const { bodyText: _, ...rest } = fields;
  return { fields: rest, changeNote };
}

/** Where writing begins: with what the server has, or with what this window kept from an earlier visit. */
function beginning(
  detail: DocumentDetail,
  kept: Partial<Kept> | null,
): { written: Written; revision: number; state: SavingState; wasResumed: boolean } {
  const stored = writtenOf(detail);
  const { fields, changeNote = null, revision } = kept ?? {};
  if (fields === undefined || revision === undefined)
    return { written: stored, revision: detail.revision, state: { kind: 'saved' }, wasResumed: false };
  // Upon an older revision the server itself will say that somebody saved in between.
  return {
    written: { fields: { ...stored.fields, ...fields }, changeNote },
    revision,
    state: { kind: 'unsaved' },
    wasResumed: true,
  };
}
