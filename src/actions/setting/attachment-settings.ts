import { ATTACHMENT_KINDS, isAttachmentKind } from '#domain/disclosure/attachment-kind.ts';

/** The largest size that a setting may allow, in megabytes: a file is held in memory while it is looked at. */
const MOST_MB = 200;

export const MAX_MB = 'attachment.max_mb';
export const KINDS = 'attachment.kinds';
export const WITHOUT_SCANNER = 'attachment.scanner_down';

/** What an office settles about attachments. */
export const ATTACHMENT_SETTINGS = [
  {
    key: MAX_MB,
    name: '附件大小上限',
    explanation: `一个附件最多多少 MB，1 至 ${MOST_MB} 的整数。更大的文件在上传途中就被拒绝。`,
    standard: '50',
    kind: 'text' as const,
    fault: (value: string) =>
      /^[1-9]\d{0,2}$/.test(value) && Number(value) <= MOST_MB ? null : `应是 1 至 ${MOST_MB} 的整数。`,
  },
  {
    key: KINDS,
    name: '允许的附件类型',
    explanation: `用逗号分隔；按文件内容辨认，不看扩展名。可选：${Object.keys(ATTACHMENT_KINDS).join('、')}。`,
    standard: Object.keys(ATTACHMENT_KINDS).join(','),
    kind: 'text' as const,
    fault: (value: string) => {
      const unknown = kindsIn(value).filter((kind) => !isAttachmentKind(kind));
      if (unknown.length > 0) return `不认识：${unknown.join('、')}。`;
      return kindsIn(value).length === 0 ? '至少写一种。' : null;
    },
  },
  {
    key: WITHOUT_SCANNER,
    name: '病毒扫描服务没有应答时',
    explanation: '填“拒收”或“照收”。照收的附件记为未扫描。没有设置扫描服务的，不受此项影响。',
    standard: '拒收',
    kind: 'text' as const,
    fault: (value: string) => (value === '拒收' || value === '照收' ? null : '应是“拒收”或“照收”。'),
  },
];

/** The kinds that a value of the setting names. */
export function kindsIn(value: string): string[] {
  return value
    .split(/[,，、\s]+/)
    .map((kind) => kind.trim().toLowerCase())
    .filter((kind) => kind !== '');
}
