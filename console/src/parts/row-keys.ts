import { useEffect, useState } from 'react';

/** Where `j` and `k` lead from a row: never past an end, and to the first row when none is marked. */
export function nextRow(current: number, key: 'j' | 'k', count: number): number {
  if (count === 0) return -1;
  if (current < 0) return 0;
  return Math.min(count - 1, Math.max(0, current + (key === 'j' ? 1 : -1)));
}

/** True while the user is typing or a dialog is open: then letters are letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** `j k` move the mark over the rows of a list, `Enter` opens the marked one. */
export function useRowKeys(count: number, open: (index: number) => void): number {
  const [marked, setMarked] = useState(-1);
  const current = marked < count ? marked : -1;
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'j' || event.key === 'k') {
        event.preventDefault();
        setMarked(nextRow(current, event.key, count));
      } else if (event.key === 'Enter' && current >= 0 && !isPressable(event.target)) {
        event.preventDefault();
        open(current);
      }
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [current, count, open]);
  return current;
}

/** Enter on a button or a link is that button's or link's own. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && ['BUTTON', 'A'].includes(target.tagName);
}
