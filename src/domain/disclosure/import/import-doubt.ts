/**
 * Why a document that comes in is doubtful. `keeps`: it stays a draft until somebody has looked, unless the operator
 * says otherwise; `always`: whatever the operator says; `note`: it goes out, and the list says so.
 */
export const IMPORT_DOUBTS = {
  unreadable: { text: '文件读不出来', weight: 'refused' },
  file_missing: { text: '清单上有，文件没有找到', weight: 'refused' },
  listed_twice: { text: '清单上列了两次，只导入了一次', weight: 'refused' },
  unlisted: { text: '清单上没有，没有导入', weight: 'refused' },
  no_content: { text: '没有正文，也没有附件', weight: 'refused' },
  changed: { text: '以前导入过，来源的内容有变化，没有再导入', weight: 'refused' },
  personal_data: { text: '含个人信息', weight: 'always' },
  no_title: { text: '没有标题，用文件名代替', weight: 'keeps' },
  no_date: { text: '没有发布日期', weight: 'keeps' },
  future_date: { text: '发布日期在今天以后', weight: 'keeps' },
  same_text: { text: '正文与另一份相同', weight: 'keeps' },
  same_number: { text: '文号与另一份相同', weight: 'keeps' },
  index_taken: { text: '索引号已被另一份使用', weight: 'keeps' },
  agency_unknown: { text: '发布机构不在单位目录中，记在默认单位名下', weight: 'keeps' },
  attachment_missing: { text: '附件没有找到', weight: 'keeps' },
  attachment_refused: { text: '附件没有收下', weight: 'keeps' },
  column_unknown: { text: '没有这个栏目', weight: 'note' },
  unclear_value: { text: '清单上的一项看不懂，没有采用', weight: 'note' },
} as const satisfies Readonly<
  Record<string, { text: string; weight: 'refused' | 'always' | 'keeps' | 'note' }>
>;

export type DoubtCode = keyof typeof IMPORT_DOUBTS;

/** One doubt about one document, with what it is about: the other title, the missing file. */
export interface ImportDoubt {
  readonly code: DoubtCode;
  readonly detail: string;
}

/** The doubt in words, for screen and list. */
export function doubtText({ code, detail }: ImportDoubt): string {
  const { text } = IMPORT_DOUBTS[code];
  return detail === '' ? text : `${text}：${detail}`;
}
