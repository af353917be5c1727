import type { ColumnKind } from './column.ts';

/** A column of a ready-made tree. The cadence of its kind holds unless it says its own. */
export interface ReadyMadeColumn {
  readonly slug: string;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly description?: string;
  readonly cadenceDays?: number;
  /** The article and item of the Regulations that it stands for, e.g. `20.7`. */
  readonly article?: string;
  readonly children?: readonly ReadyMadeColumn[];
}
