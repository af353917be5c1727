import type { ContentSeverity } from '../finding.ts';
import type { ContentDraft, ContentRule } from '../rule.ts';
import type { ContentSubject } from '../subject.ts';

interface Duty {
  readonly field: string;
  readonly words: string;
  readonly severity: ContentSeverity;
  readonly message: string;
  readonly isMissing: (subject: ContentSubject) => boolean;
}

const blank = (text: string | null): boolean => text === null || text.trim() === '';

const DUTIES: readonly Duty[] = [
  // 条例第十二条第三款：目录包括索引、名称、内容概述、生成日期等
  duty('title', '标题', 'block', '没有标题。请填写。', ({ fields }) => blank(fields.title)),
  duty(
    'madeOn',
    '成文日期',
    'block',
    '没有成文日期。请按文件落款填写。',
    ({ fields }) => fields.madeOn === null,
  ),
  duty(
    'summary',
    '内容概述',
    'warning',
    '没有内容概述。请用一两句话写明文件讲什么，供目录使用。',
    ({ fields }) => blank(fields.summary),
  ),
  duty('issuers', '发布机构', 'block', '没有发布机构。请填写，联合发文的把牵头单位排在最前。', ({ fields }) =>
    fields.issuers.every(blank),
  ),
  duty(
    'documentNumber',
    '文号',
    'block',
    '行政规范性文件没有文号。请填写。',
    ({ fields }) => fields.kind === 'normative' && blank(fields.documentNumber),
  ),
  duty(
    'documentNumber',
    '文号',
    'warning',
    '政策文件没有文号。有文号的请填写。',
    ({ fields }) => fields.kind === 'policy' && blank(fields.documentNumber),
  ),
  duty(
    'obtainedFrom',
    '获取来源',
    'block',
    '获取的政府信息没有写明从哪里获取。请填写。',
    ({ fields }) => fields.origin === 'obtained' && blank(fields.obtainedFrom),
  ),
  duty(
    'bodyHtml',
    '正文',
    'block',
    '没有正文，也没有附件。请填写正文或上传附件。',
    ({ fields, attachments }) => blank(fields.bodyText) && attachments.length === 0,
  ),
  duty('subject', '主题分类', 'warning', '没有主题分类。请选择，方便按主题查找。', ({ fields }) =>
    blank(fields.subject),
  ),
  duty(
    'columnIds',
    '栏目',
    'warning',
    '没有选栏目。请选择，否则只能从单位页面和搜索找到。',
    ({ fields }) => fields.columnIds.length === 0,
  ),
  duty(
    'catalogItemIds',
    '公开事项',
    'warning',
    '没有对应到公开目录的事项。请选择，否则不计入目录的覆盖情况。',
    ({ fields }) => fields.catalogItemIds.length === 0,
  ),
];

export const MISSING_FIELDS: ContentRule = {
  id: 'field.missing',
  title: '缺项',
  source: '条例第十二条第三款：目录包括名称、内容概述、生成日期',
  *find({ subject }) {
    for (const { field, words, severity, message, isMissing } of DUTIES)
      if (isMissing(subject)) yield missing(field, words, severity, message);
  },
  hits: [
    { fields: { title: ' ' } },
    { fields: { madeOn: null } },
    { fields: { issuers: [] } },
    { fields: { kind: 'normative', documentNumber: null } },
    { fields: { origin: 'obtained', obtainedFrom: null } },
    { fields: { bodyText: '', bodyHtml: '' } },
    { fields: { summary: '' } },
    { fields: { columnIds: [] } },
  ],
  passes: [
    '一篇没有缺项的文件。',
    { fields: { kind: 'general', documentNumber: null } },
    { fields: { bodyText: '', bodyHtml: '' }, attachments: [{ name: '目录.pdf', text: '' }] },
  ],
};

function duty(
  field: string,
  words: string,
  severity: ContentSeverity,
  message: string,
  isMissing: Duty['isMissing'],
): Duty {
  return { field, words, severity, message, isMissing };
}

function missing(field: string, words: string, severity: ContentSeverity, message: string): ContentDraft {
  return { severity, place: { part: 'field', name: field, line: null, words }, excerpt: '', message };
}
