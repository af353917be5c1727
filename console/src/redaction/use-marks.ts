import type { CaseMaterial, RedactionMark } from '#contract/redaction.ts';
import type { RedactionStyle } from '#domain/request/redaction.ts';
import { useEffect, useRef, useState } from 'react';
import { call } from '../client/call.ts';

/** A mark on the screen: the key stays while it is moved about. */
export interface DrawnMark extends RedactionMark {
  readonly key: number;
}

export interface Marks {
  readonly marks: readonly DrawnMark[];
  readonly style: RedactionStyle;
  readonly add: (marks: readonly RedactionMark[]) => void;
  readonly change: (key: number, part: Partial<RedactionMark>) => void;
  readonly remove: (key: number) => void;
  readonly setStyle: (style: RedactionStyle) => void;
  /** null while something is not saved yet. */
  readonly savedRevision: number | null;
  readonly error: unknown;
}

const PAUSE_MS = 600;
let last = 0;

function drawn(mark: RedactionMark): DrawnMark {
  return { ...mark, key: ++last };
}

/** Marks that save themselves a moment after they are drawn, one saving after the other. */
export function useMarks(caseId: string, material: CaseMaterial): Marks {
  const [marks, setMarks] = useState<readonly DrawnMark[]>(() => material.marks.map(drawn));
  const [style, setStyle] = useState(material.style);
  const [savedRevision, setSaved] = useState<number | null>(material.revision);
  const [error, setError] = useState<unknown>(null);
  const revision = useRef(material.revision);
  const line = useRef(Promise.resolve());
  const isFirst = useRef(true);
  const pending = useRef<(() => void) | null>(null);
  const redactionId = material.id;

  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    let isLatest = true;
    setSaved(null);
    const save = (): void => {
      pending.current = null;
      line.current = line.current.then(async () => {
        try {
          const body = { revision: revision.current, style, marks: marks.map(plain) };
          const answer = await call('saveMarks', { params: { caseId, redactionId }, body });
          revision.current = answer.revision;
          setError(null);
          if (isLatest) setSaved(answer.revision);
        } catch (failure) {
          setError(failure);
        }
      });
    };
    pending.current = save;
    const timer = setTimeout(save, PAUSE_MS);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [caseId, redactionId, marks, style]);

  // Whoever leaves the page at once has drawn all the same.
  useEffect(() => () => pending.current?.(), []);

  return {
    marks,
    style,
    setStyle,
    savedRevision,
    error,
    add: (more) => setMarks((now) => [...now, ...more.map(drawn)]),
    change: (key, part) =>
      setMarks((now) => now.map((mark) => (mark.key === key ? { ...mark, ...part } : mark))),
    remove: (key) => setMarks((now) => now.filter((mark) => mark.key !== key)),
  };
}

function plain({ page, left, top, width, height, reason }: DrawnMark): RedactionMark {
  return { page, left, top, width, height, reason };
}
