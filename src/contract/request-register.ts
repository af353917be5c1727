import Type from 'typebox';
import { Nullable } from './nullable.ts';

const Count = Type.Integer({ minimum: 0 });

export const RegisterPreview = Type.Object(
  {
    rows: Type.Array(
      Type.Object({
        sheet: Type.String({ description: '工作表' }),
        row: Type.Integer({ description: '第几行' }),
        number: Nullable(Type.String()),
        content: Type.String(),
        fault: Nullable(Type.String({ description: '为什么读不出来' })),
        known: Type.Boolean({ description: '以前已经导入' }),
        flags: Type.Array(Type.String({ description: '与法定程序、期限不符之处和推定的内容' })),
      }),
    ),
    good: Count,
    bad: Count,
  },
  { title: 'RegisterPreview' },
);

export const RegisterImport = Type.Object(
  { added: Count, known: Count, flagged: Count },
  { title: 'RegisterImport' },
);
