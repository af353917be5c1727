/** What an attachment may be: told by the content of the file, never by its name alone. */
export interface AttachmentKind {
  /** What the office calls it. */
  readonly name: string;
  /** Endings that a name may have; the first is the usual one. WPS gives its own to the formats of Office. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** A picture may stand in a page; everything else is saved. */
  readonly picture: boolean;
}

export const ATTACHMENT_KINDS = {
  pdf: { name: 'PDF 文档', extensions: ['pdf'], mediaType: 'application/pdf', picture: false },
  docx: {
    name: 'Word 文档',
    extensions: ['docx', 'wps'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    picture: false,
  },
  xlsx: {
    name: 'Excel 工作簿',
    extensions: ['xlsx', 'et'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    picture: false,
  },
  pptx: {
    name: '演示文稿',
    extensions: ['pptx', 'dps'],
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    picture: false,
  },
  doc: {
    name: '旧格式 Word 或 WPS 文档',
    extensions: ['doc', 'wps'],
    mediaType: 'application/msword',
    picture: false,
  },
  xls: {
    name: '旧格式 Excel 或 WPS 表格',
    extensions: ['xls', 'et'],
    mediaType: 'application/vnd.ms-excel',
    picture: false,
  },
  ppt: {
    name: '旧格式演示文稿',
    extensions: ['ppt', 'dps'],
    mediaType: 'application/vnd.ms-powerpoint',
    picture: false,
  },
  ofd: { name: 'OFD 版式文件', extensions: ['ofd'], mediaType: 'application/ofd', picture: false },
  jpg: { name: 'JPG 图片', extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg', picture: true },
  png: { name: 'PNG 图片', extensions: ['png'], mediaType: 'image/png', picture: true },
  gif: { name: 'GIF 图片', extensions: ['gif'], mediaType: 'image/gif', picture: true },
  csv: { name: 'CSV 表格', extensions: ['csv'], mediaType: 'text/csv; charset=utf-8', picture: false },
  txt: { name: '纯文本', extensions: ['txt'], mediaType: 'text/plain; charset=utf-8', picture: false },
  mp4: { name: 'MP4 视频', extensions: ['mp4'], mediaType: 'video/mp4', picture: false },
  mp3: { name: 'MP3 音频', extensions: ['mp3'], mediaType: 'audio/mpeg', picture: false },
} as const satisfies Readonly<Record<string, AttachmentKind>>;
export type AttachmentKindId = keyof typeof ATTACHMENT_KINDS;

export function isAttachmentKind(text: string): text is AttachmentKindId {
  return Object.hasOwn(ATTACHMENT_KINDS, text);
}

/** The ending of a name without its dot, lower case; '' without one. */
export function extensionOf(name: string): string {
  return /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Whether a name may stand for a file of this kind. */
export function fitsName(kind: AttachmentKindId, name: string): boolean {
  const extensions: readonly string[] = ATTACHMENT_KINDS[kind].extensions;
  return extensions.includes(extensionOf(name));
}

/** Kind by the media type that was kept with the file. */
export function kindOfMediaType(mediaType: string): AttachmentKindId | null {
  const ids = Object.keys(ATTACHMENT_KINDS).filter(isAttachmentKind);
  return ids.find((id) => ATTACHMENT_KINDS[id].mediaType === mediaType) ?? null;
}
