import type { PlainDate } from '../time/plain-date.ts';
import type { DocumentFields } from './document.ts';

/** What each field is called on the form and in messages. The body is one field, whichever way it is kept. */
export const FIELD_NAMES = {
  title: '标题',
  kind: '信息类别',
  documentNumber: '文号',
  issuers: '发布机构',
  origin: '制作或获取',
  obtainedFrom: '获取来源',
  madeOn: '成文日期',
  changedOn: '变更日期',
  effectiveOn: '施行日期',
  expiresOn: '有效期截止',
  genre: '体裁',
  subject: '主题分类',
  keywords: '关键词',
  summary: '内容概述',
  opennessLabel: '公开属性',
  bodyHtml: '正文',
  columnIds: '栏目',
  catalogItemIds: '公开事项',
} as const satisfies Partial<Record<keyof DocumentFields, string>>;
export type FieldName = keyof typeof FIELD_NAMES;

/** A field that keeps the draft from review, and what to do about it. */
export interface DocumentFault {
  readonly field: FieldName;
  readonly message: string;
}

type Rule = (fields: DocumentFields, today: PlainDate) => readonly DocumentFault[];

/** 党政机关公文处理工作条例第八条: an official paper is of one of its kinds, and the portal lists policies by it. */
const genre: Rule = ({ kind, genre: chosen }) =>
  (kind === 'normative' || kind === 'policy') && !isWritten(chosen)
    ? [{ field: 'genre', message: '政策文件和规范性文件要选体裁。' }]
    : [];

/** What may not stand together. */
const forbidden: Rule = (fields) => {
  const faults: DocumentFault[] = [];
  if (fields.origin === 'made' && isWritten(fields.obtainedFrom))
    faults.push({
      field: 'obtainedFrom',
      message: '本机关制作的信息不填获取来源；若是获取的，请改选“获取”。',
    });
  if (fields.kind === 'interpretation') {
    if (isWritten(fields.documentNumber))
      faults.push({ field: 'documentNumber', message: '政策解读没有文号；被解读文件的文号请写在正文里。' });
    if (fields.effectiveOn !== null || fields.expiresOn !== null)
      faults.push({ field: 'effectiveOn', message: '政策解读没有施行日期和有效期，请清空这两项。' });
  }
  return faults;
};

const dates: Rule = ({ madeOn, changedOn, effectiveOn, expiresOn }, today) => {
  const faults: DocumentFault[] = [];
  if (madeOn !== null && madeOn > today)
    faults.push({ field: 'madeOn', message: `成文日期 ${madeOn} 还没有到，请核对。` });
  if (changedOn !== null && changedOn > today)
    faults.push({ field: 'changedOn', message: `变更日期 ${changedOn} 还没有到，请核对。` });
  if (madeOn !== null && changedOn !== null && changedOn < madeOn)
    faults.push({ field: 'changedOn', message: `变更日期早于成文日期 ${madeOn}，请核对。` });
  if (madeOn !== null && effectiveOn !== null && effectiveOn < madeOn)
    faults.push({ field: 'effectiveOn', message: `施行日期早于成文日期 ${madeOn}，请核对。` });
  const begins = effectiveOn ?? madeOn;
  if (begins !== null && expiresOn !== null && expiresOn < begins)
    faults.push({ field: 'expiresOn', message: `有效期截止早于施行日期 ${begins}，请核对。` });
  return faults;
};

const RULES: readonly Rule[] = [genre, forbidden, dates];

/**
 * What keeps a draft from review because its fields do not go together, in the order of the form. What is missing
 * altogether, or stands in the words, is for the content checks (`checkContent`).
 */
export function documentFaults(fields: DocumentFields, today: PlainDate): DocumentFault[] {
  const order = Object.keys(FIELD_NAMES);
  return RULES.flatMap((rule) => rule(fields, today)).toSorted(
    (a, b) => order.indexOf(a.field) - order.indexOf(b.field),
  );
}

function isWritten(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
