import type { CellPath } from '#domain/report/cell.ts';
import { changedCells } from '#domain/report/draft-totals.ts';
import type { ReportDraft } from '#domain/report/report-draft.ts';
import { useState } from 'react';
import type { KeptDraft } from './use-kept-draft.ts';

/** Something that filled several cells at once, and how to take it back. */
export interface Fill {
  /** What was done, to how many cells; null before the first time. */
  readonly words: string | null;
  readonly fill: (act: string, after: ReportDraft) => void;
  readonly undo: () => void;
}

interface LastFill {
  readonly words: string;
  /** What stood in each cell before, and what was put there. */
  readonly cells: readonly (readonly [path: CellPath, before: string, after: string])[];
}

/** Fills cells on request. Taking it back leaves alone what was typed since. */
export function useFill({ draft, change }: Pick<KeptDraft, 'draft' | 'change'>): Fill {
  const [last, setLast] = useState<LastFill | null>(null);
  return {
    words: last?.words ?? null,
    fill(act, after) {
      const paths = changedCells(draft, after);
      const cells = paths.map(
        (path) => [path, draft.figures[path] ?? '', after.figures[path] ?? ''] as const,
      );
      setLast({
        words: cells.length === 0 ? `${act}：没有要填的格子。` : `${act}：填了 ${cells.length} 格。`,
        cells,
      });
      change(() => after);
    },
    undo() {
      change((now) => {
        const back = (last?.cells ?? []).filter(([path, , filled]) => now.figures[path] === filled);
        const figures = Object.fromEntries(back.map(([path, before]) => [path, before]));
        return { ...now, figures: { ...now.figures, ...figures } };
      });
      setLast(null);
    },
  };
}
