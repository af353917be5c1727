import type { PlainDate } from '../time/plain-date.ts';

/** What the document is to the portal: normative documents stand in a list of their own, an interpretation belongs to its policy. */
export const DOCUMENT_KINDS = {
  normative: '行政规范性文件',
  policy: '政策文件',
  interpretation: '政策解读',
  general: '一般政府信息',
  statutory: '法定主动公开页面',
} as const;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;

/** 公开属性 (国办发〔2016〕80号; 删减后公开 is a local fourth). */
export const OPENNESS_LABELS = {
  open: '主动公开',
  on_request: '依申请公开',
  redacted: '删减后公开',
  withheld: '不公开',
} as const;
export type OpennessLabel = keyof typeof OPENNESS_LABELS;

/** 发布渠道: where a document was made public. The same document on several channels counts once. */
export const CHANNELS = {
  site: '政府网站',
  service_site: '政务服务网',
  gazette: '政府公报',
  wechat: '政务微信',
  weibo: '政务微博',
  notice_board: '公告栏',
  other: '其他',
} as const;
export type Channel = keyof typeof CHANNELS;

/** Made by the agency itself, or obtained from somebody (条例第十条). */
export type Origin = 'made' | 'obtained';

/** What a clerk writes of a document: the words of one edition. null is “not filled in”. */
export interface DocumentFields {
  readonly title: string;
  readonly kind: DocumentKind;
  /** 文号, as printed. */
  readonly documentNumber: string | null;
  /** Names of the issuing agencies, the leading one first (条例第十条第三款). */
  readonly issuers: readonly string[];
  readonly origin: Origin;
  /** From whom it was obtained; null where the agency made it. */
  readonly obtainedFrom: string | null;
  /** 成文日期. */
  readonly madeOn: PlainDate | null;
  /** 变更日期: from here the term runs again (条例第二十六条). */
  readonly changedOn: PlainDate | null;
  /** 施行日期; null: from the day it was made. */
  readonly effectiveOn: PlainDate | null;
  /** 有效期截止; the last day on which it is in force. */
  readonly expiresOn: PlainDate | null;
  /** 体裁, e.g. 通知. */
  readonly genre: string | null;
  /** 主题分类, e.g. 农业、林业、水利. */
  readonly subject: string | null;
  readonly keywords: readonly string[];
  /** 内容概述 (条例第十二条第三款). */
  readonly summary: string;
  readonly opennessLabel: OpennessLabel;
  /** The body as clean HTML: only what the allow-list of the paper layer lets through. */
  readonly bodyHtml: string;
  /** The same body as plain text, a paragraph a line. */
  readonly bodyText: string;
  /** Columns of the portal it stands in; the first is its home. */
  readonly columnIds: readonly string[];
  readonly catalogItemIds: readonly string[];
}
