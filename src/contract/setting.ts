import Type, { type Static } from 'typebox';
import { Instant } from './instant.ts';
import { Nullable } from './nullable.ts';

/** A point the law leaves open or the office decides, with its default and its basis. */
export const Setting = Type.Object(
  {
    key: Type.String(),
    name: Type.String(),
    explanation: Type.String(),
    value: Type.String(),
    standard: Type.String({ description: '默认值' }),
    kind: Type.Enum(['text', 'lines', 'html'], {
      description: 'text 一行文字，lines 每行一条，html 多行网页片段',
    }),
    changedAt: Nullable(Instant),
  },
  { title: 'Setting' },
);
export type Setting = Static<typeof Setting>;

export const SettingList = Type.Object(
  { items: Type.Array(Setting), total: Type.Integer({ minimum: 0 }) },
  { title: 'SettingList' },
);
export type SettingList = Static<typeof SettingList>;

export const SettingChange = Type.Object(
  { value: Type.String({ maxLength: 20_000 }) },
  { title: 'SettingChange', additionalProperties: false },
);
export type SettingChange = Static<typeof SettingChange>;
