import Type, { type Static } from 'typebox';
import { Finding } from './finding.ts';
import { Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';
import { Page, PageQuery } from './page.ts';
import { Reading } from './reading.ts';

export const ReportState = Type.Enum(['draft', 'published', 'withdrawn'], {
  title: 'ReportState',
  description: '发布状态',
});
export type ReportState = Static<typeof ReportState>;

export const FindingCounts = Type.Object(
  {
    error: Type.Integer({ minimum: 0 }),
    warning: Type.Integer({ minimum: 0 }),
    notice: Type.Integer({ minimum: 0 }),
  },
  { title: 'FindingCounts' },
);
export type FindingCounts = Static<typeof FindingCounts>;

export const ReportRow = Type.Object(
  {
    id: Id,
    agencyId: Id,
    agencyName: Type.String(),
    region: Type.String({ description: '所属租户的行政区划代码' }),
    year: Type.Integer(),
    form: Type.String({ description: '报告所用的国家格式：2021、2019 或 pre2019' }),
    state: ReportState,
    findings: FindingCounts,
    importedAt: Instant,
    publishedAt: Nullable(Instant),
    demonstration: Type.Boolean(),
  },
  { title: 'ReportRow' },
);
export type ReportRow = Static<typeof ReportRow>;

export const ReportPage = Page('ReportPage', ReportRow);
export type ReportPage = Static<typeof ReportPage>;

export const ReportQuery = Type.Interface([PageQuery], {
  agencyId: Type.Optional(Id),
  year: Type.Optional(Type.Integer({ minimum: 2008, maximum: 2100 })),
  state: Type.Optional(ReportState),
  severity: Type.Optional(
    Type.Enum(['error', 'warning', 'notice'], { description: '至少有一条这一级的问题' }),
  ),
});
export type ReportQuery = Static<typeof ReportQuery>;

/** The report beside its findings; a finding's `line` 1 is `reading.source[0]`. */
export const ReportDetail = Type.Object(
  {
    row: ReportRow,
    reading: Reading,
    findings: Type.Array(Finding),
    mayPublish: Type.Boolean({ description: '本人可以发布或撤回' }),
    downloads: Type.Array(Type.Object({ name: Type.String(), href: Type.String() }), {
      description: '可下载的文件：报告的各种格式，和据问题写成的审核意见',
    }),
  },
  { title: 'ReportDetail' },
);
export type ReportDetail = Static<typeof ReportDetail>;

export const DocumentFormat = Type.Enum(['docx', 'pdf', 'xlsx', 'json', 'opinion'], {
  title: 'DocumentFormat',
  description: '报告的格式；opinion 为审核意见 (DOCX)',
});
export type DocumentFormat = Static<typeof DocumentFormat>;

/** A report looked at before it is stored: read and checked, nothing kept. */
export const ReportPreview = Type.Object(
  { reading: Reading, findings: Type.Array(Finding) },
  { title: 'ReportPreview' },
);
export type ReportPreview = Static<typeof ReportPreview>;

/** A report with errors goes out only as the document it once was, for a reason that is written down. */
export const ReportPublication = Type.Object(
  {
    reason: Type.Optional(
      Type.String({
        minLength: 2,
        maxLength: 300,
        description: '报告有错误仍照原样公开的原因，如“当年已按此公布”',
      }),
    ),
  },
  { title: 'ReportPublication', additionalProperties: false },
);
export type ReportPublication = Static<typeof ReportPublication>;

export const ReportWithdrawal = Type.Object(
  { reason: Type.String({ minLength: 2, maxLength: 300, description: '撤回原因' }) },
  { title: 'ReportWithdrawal', additionalProperties: false },
);
export type ReportWithdrawal = Static<typeof ReportWithdrawal>;
