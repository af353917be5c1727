import Type, { type Static } from 'typebox';
import { Day, Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';

export const Attachment = Type.Object(
  {
    id: Id,
    name: Type.String(),
    kind: Nullable(Type.String({ description: '按内容辨认的类型，如 pdf、docx' })),
    kindName: Type.String({ description: '类型的中文名称' }),
    byteSize: Type.Integer({ minimum: 0, description: '公众下载的文件的大小' }),
    picture: Type.Boolean({ description: '可以插入正文的图片' }),
    address: Type.String({ description: '在门户内的地址，正文里的图片用它' }),
    searchable: Type.Boolean({ description: '读得出文字，公众搜得到' }),
    scanned: Type.Boolean({ description: '经病毒扫描' }),
    notes: Type.Array(Type.String(), { description: '处理说明：去掉了什么，要核对什么' }),
    addedAt: Instant,
  },
  { title: 'Attachment' },
);
export type Attachment = Static<typeof Attachment>;

export const AttachmentList = Type.Object(
  {
    edition: Type.Integer({ minimum: 1 }),
    attachments: Type.Array(Attachment),
    mayChange: Type.Boolean(),
    maxBytes: Type.Integer({ description: '一个附件的大小上限' }),
    kinds: Type.Array(Type.String(), { description: '允许的扩展名' }),
  },
  { title: 'AttachmentList' },
);
export type AttachmentList = Static<typeof AttachmentList>;

export const AttachmentName = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 200 }) },
  { title: 'AttachmentName', additionalProperties: false },
);

export const AttachmentOrder = Type.Object(
  { ids: Type.Array(Id, { maxItems: 500 }) },
  { title: 'AttachmentOrder', additionalProperties: false },
);

export const FileReading = Type.Object(
  {
    html: Type.String({ description: '正文，已按允许清单清理' }),
    title: Nullable(Type.String({ description: '看来是标题的' })),
    documentNumber: Nullable(Type.String()),
    madeOn: Nullable(Day),
    dropped: Type.Array(Type.String(), { description: '没有带入的内容' }),
  },
  { title: 'FileReading' },
);
export type FileReading = Static<typeof FileReading>;
