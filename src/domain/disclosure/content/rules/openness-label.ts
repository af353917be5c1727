import type { OpennessLabel } from '../../document.ts';
import type { ContentRule } from '../rule.ts';

const WRONG: Readonly<Record<'none' | OpennessLabel, string | null>> = {
  none: '没有标注公开属性。请选择主动公开、依申请公开、删减后公开或不公开。',
  open: null,
  redacted: null,
  // 条例第十四条至第十六条：不予公开的不进门户
  withheld: '公开属性是“不公开”，不能提交发布。确需公开的，请先按程序改变公开属性。',
  on_request: '公开属性是“依申请公开”，不能在门户发布。可以主动公开的，请先按程序改变公开属性。',
};

export const OPENNESS_LABEL: ContentRule = {
  id: 'field.openness-label',
  title: '公开属性',
  source: '国办发〔2016〕80号：公文须明确公开属性；条例第十四条至第十六条',
  *find({ subject }) {
    const message = WRONG[subject.fields.opennessLabel ?? 'none'];
    if (message === null) return;
    const place = { part: 'field', name: 'opennessLabel', line: null, words: '公开属性' } as const;
    yield { severity: 'block', place, excerpt: '', message };
  },
  hits: [
    { fields: { opennessLabel: null } },
    { fields: { opennessLabel: 'withheld' } },
    { fields: { opennessLabel: 'on_request' } },
  ],
  passes: [{ fields: { opennessLabel: 'open' } }, { fields: { opennessLabel: 'redacted' } }],
};
