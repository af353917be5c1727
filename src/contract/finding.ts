import Type, { type Static } from 'typebox';
import { Nullable } from './nullable.ts';

export const Severity = Type.Enum(['error', 'warning', 'notice'], {
  title: 'Severity',
  description: 'error 表内运算或结构有错；warning 很可能有错；notice 值得一看',
});
export type Severity = Static<typeof Severity>;

const Figure = Nullable(Type.Union([Type.Number(), Type.String()]));

export const Finding = Type.Object(
  {
    rule: Type.String({ description: '规则编号，如 requests.balance' }),
    severity: Severity,
    message: Type.String({ description: '哪里不对' }),
    fix: Type.String({ description: '怎样改' }),
    cells: Type.Array(Type.String({ description: '单元格路径，如 requests.new[6]' })),
    expected: Type.Optional(Figure),
    actual: Type.Optional(Figure),
    line: Type.Optional(Type.Number({ description: '原文行号，从 1 起' })),
    quote: Type.Optional(Type.String({ description: '原文字句' })),
  },
  { title: 'Finding' },
);
export type Finding = Static<typeof Finding>;
