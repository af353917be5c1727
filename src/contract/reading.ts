import Type, { type Static } from 'typebox';
import { Nullable } from './nullable.ts';

/** A figure of a report. A blank (null) is not 0, and what can't be read is said to be so. */
export const Cell = Type.Union([Type.Number(), Type.Null(), Type.Literal('unreadable')], { title: 'Cell' });
export type Cell = Static<typeof Cell>;

export const CellReading = Type.Object(
  {
    value: Type.Union([Type.Number(), Type.Null(), Type.String()], {
      description: '数、null（空白）、"unreadable"（无法识别），文字列为原文',
    }),
    raw: Type.String({ description: '单元格原文' }),
    line: Type.Number({ description: '原文行号，从 1 起' }),
  },
  { title: 'CellReading' },
);
export type CellReading = Static<typeof CellReading>;

/** One row of a pre-2019 statistics table, in source order. */
export const StatisticsRow = Type.Object(
  {
    label: Type.String(),
    unit: Type.String(),
    value: Cell,
    cumulative: Cell,
    raw: Type.String(),
    line: Type.Number(),
    row: Nullable(Type.String()),
  },
  { title: 'StatisticsRow' },
);
export type StatisticsRow = Static<typeof StatisticsRow>;

export const ReadSection = Type.Object(
  { title: Type.String(), ordinal: Type.String(), line: Type.Number(), section: Nullable(Type.String()) },
  { title: 'ReadSection' },
);
export type ReadSection = Static<typeof ReadSection>;

export const Passage = Type.Object(
  { text: Type.String(), line: Type.Number(), section: Type.Number() },
  { title: 'Passage' },
);
export type Passage = Static<typeof Passage>;

export const Remark = Type.Object(
  {
    kind: Type.Enum([
      'row-short',
      'row-long',
      'row-missing',
      'table-missing',
      'cell-unreadable',
      'text-in-number',
      'unit-converted',
    ]),
    cells: Type.Array(Type.String()),
    line: Type.Number(),
    quote: Type.String(),
    note: Type.String(),
  },
  { title: 'Remark' },
);
export type Remark = Static<typeof Remark>;

/** The report as it was read, each thing with its line: what `#domain/report/report.ts` calls a ReadReport. */
export const Reading = Type.Object(
  {
    agency: Nullable(Type.String()),
    year: Nullable(Type.Number()),
    form: Nullable(Type.String({ description: '2021、2019 或 pre2019' })),
    title: Nullable(Type.Object({ text: Type.String(), line: Type.Number() })),
    sections: Type.Array(ReadSection),
    narrative: Type.Array(Passage),
    cells: Type.Record(Type.String(), CellReading, { description: '单元格路径 → 读数' }),
    statistics: Type.Array(StatisticsRow),
    remarks: Type.Array(Remark),
    source: Type.Array(Type.String(), { description: '原文逐行' }),
  },
  { title: 'Reading' },
);
export type Reading = Static<typeof Reading>;
