import type { PlainDate } from '../time/plain-date.ts';
import type { DocumentFields } from './document.ts';

/** What each field is called on the form and in messages. The body is one field, whichever way it is kept. */
export const FIELD_NAMES = {
  title: '标题',
  kind: '信息类别',
  documentNumber: '文号',
  issuers: '发文机关',
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
  catalogItemIds: '目录事项',
} as const satisfies Partial<Record<keyof DocumentFields, string>>;
export type FieldName = keyof typeof FIELD_NAMES;

/** A field that keeps the draft from review, and what to do about it. */
export interface DocumentFault {
  readonly field: FieldName;
  readonly message: string;
}

/** What the rules ask besides the words of the draft. */
export interface FieldSituation {
  /** A document whose text stands in its attachments alone needs no body. */
  readonly attachments: number;
  readonly today: PlainDate;
}

type Rule = (fields: DocumentFields, situation: FieldSituation) => readonly DocumentFault[];

const OFFICIAL = ['normative', 'policy'] as const;

/** What has to be filled in before review. */
const missing: Rule = (fields, { attachments }) => {
  const isOfficial = OFFICIAL.some((kind) => kind === fields.kind);
  const needed: readonly (readonly [field: FieldName, isNeeded: boolean, isFilled: boolean, why: string])[] =
    [
      ['title', true, isWritten(fields.title), '请填写标题。'],
      ['issuers', true, fields.issuers.some(isWritten), '请填写发文机关；联合发文的，牵头机关写在最前。'],
      ['madeOn', true, fields.madeOn !== null, '请填写成文日期，公开期限从这一天起算（条例第二十六条）。'],
      // 条例第十二条第三款: the catalog names index, title, summary and date of every item.
      [
        'summary',
        true,
        isWritten(fields.summary),
        '请用一两句话填写内容概述，公开目录里要用（条例第十二条）。',
      ],
      [
        'bodyHtml',
        attachments === 0,
        isWritten(fields.bodyText),
        '正文是空的，也没有附件。请写入正文或上传附件。',
      ],
      ['genre', isOfficial, isWritten(fields.genre), '政策文件和规范性文件要选体裁。'],
      ['subject', isOfficial, isWritten(fields.subject), '政策文件和规范性文件要选主题分类。'],
      // 国办发〔2018〕37号: normative documents are registered, numbered and printed as one.
      [
        'documentNumber',
        fields.kind === 'normative',
        isWritten(fields.documentNumber),
        '规范性文件要填文号。',
      ],
      [
        'obtainedFrom',
        fields.origin === 'obtained',
        isWritten(fields.obtainedFrom),
        '请写明信息从哪里获取。',
      ],
    ];
  return needed.flatMap(([field, isNeeded, isFilled, message]) =>
    isNeeded && !isFilled ? [{ field, message }] : [],
  );
};

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
  // 国办发〔2016〕80号: only what is labelled for the public goes to the public.
  if (fields.opennessLabel === 'withheld' || fields.opennessLabel === 'on_request')
    faults.push({
      field: 'opennessLabel',
      message: '公开属性为“依申请公开”或“不公开”的信息不能送审发布，请核对公开属性。',
    });
  return faults;
};

const dates: Rule = ({ madeOn, changedOn, effectiveOn, expiresOn }, { today }) => {
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

const RULES: readonly Rule[] = [missing, forbidden, dates];

/** Everything about the fields that keeps a draft from review, in the order in which they are filled in. */
export function documentFaults(fields: DocumentFields, situation: FieldSituation): DocumentFault[] {
  const order = Object.keys(FIELD_NAMES);
  return RULES.flatMap((rule) => rule(fields, situation)).toSorted(
    (a, b) => order.indexOf(a.field) - order.indexOf(b.field),
  );
}

function isWritten(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
