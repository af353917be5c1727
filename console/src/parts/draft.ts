import { useCallback, useState } from 'react';

const PREFIX = 'gongkai.draft.';

/** What was typed into a form and not yet sent; kept for this window, so that a mis-click or a reload loses nothing. */
export function readDraft<Values extends object>(name: string): Partial<Values> | null {
  const text = window.sessionStorage.getItem(PREFIX + name);
  if (text === null) return null;
  try {
    const values: unknown = JSON.parse(text);
    return typeof values === 'object' && values !== null ? values : null;
  } catch {
    return null;
  }
}

export interface Draft<Values extends object> {
  readonly values: Partial<Values> | null;
  readonly keep: (values: Partial<Values>) => void;
  readonly discard: () => void;
}

export function useDraft<Values extends object>(name: string): Draft<Values> {
  const [values, setValues] = useState(() => readDraft<Values>(name));
  const keep = useCallback(
    (next: Partial<Values>) => window.sessionStorage.setItem(PREFIX + name, JSON.stringify(next)),
    [name],
  );
  const discard = useCallback(() => {
    window.sessionStorage.removeItem(PREFIX + name);
    setValues(null);
  }, [name]);
  return { values, keep, discard };
}

/** Drafts belong to the person who typed them: signing out takes them away. */
export function discardAllDrafts(): void {
  for (const key of Object.keys(window.sessionStorage))
    if (key.startsWith(PREFIX)) window.sessionStorage.removeItem(key);
}
