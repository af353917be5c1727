import { linkedDocument } from '../body-marks.ts';
import { maskNumbers } from '../mask.ts';
import type { ContentRule } from '../rule.ts';

const INTRANET =
  /^(?:localhost|[^.]+|.*\.(?:local|lan|intra|internal|localdomain)|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|0\.0\.0\.0|\[(?:::1|f[cd].*|fe80.*)\])$/i;

export const BROKEN_LINKS: ContentRule = {
  id: 'link.broken',
  title: '打不开的链接',
  source: '国办发〔2019〕19号附件：政府网站链接可用',
  *find({ subject: { publicIds, documentId }, marks }) {
    for (const { kind, address, paragraph } of marks) {
      const message = fault(address, kind, (id) => id === documentId || publicIds?.has(id) !== false);
      if (message === null) continue;
      yield {
        severity: 'block',
        place: { part: 'body', name: 'body', line: paragraph, words: `正文第${paragraph}段` },
        excerpt: maskNumbers((address ?? '').slice(0, 80)),
        message,
      };
    }
  },
  hits: [
    { fields: { bodyHtml: '<p><a href="http://10.12.0.8/oa/view?id=3">附件</a></p>' } },
    { fields: { bodyHtml: '<p><a href="http://192.168.1.2:8080/">系统</a></p>' } },
    { fields: { bodyHtml: '<p><a href="http://localhost/x">系统</a></p>' } },
    { fields: { bodyHtml: '<p><a href="http://oaserver/x">系统</a></p>' } },
    { fields: { bodyHtml: '<p><a href="file:///C:/文件.doc">附件</a></p>' } },
    { fields: { bodyHtml: '<p><a href="C:\\Users\\办公室\\文件.doc">附件</a></p>' } },
    { fields: { bodyHtml: '<p><a href="http://">空</a></p>' } },
    { fields: { bodyHtml: '<p><a href="">空</a></p>' } },
    { fields: { bodyHtml: '<p><a href="htp://www.gov.cn/">错</a></p>' } },
    { fields: { bodyHtml: '<p><a href="javascript:void(0)">下载</a></p>' } },
    { fields: { bodyHtml: '<p><img src="http://10.1.1.1/1.jpg" alt="图"></p>' } },
    {
      fields: { bodyHtml: '<p><a href="/documents/0198a000-0000-7000-8000-000000000001">原文</a></p>' },
      publicIds: new Set(),
    },
  ],
  passes: [
    {
      fields: {
        bodyHtml:
          '<p><a href="https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm">条例</a></p>',
      },
    },
    {
      fields: {
        bodyHtml: '<p><a href="mailto:zwgk@example.gov.cn">邮箱</a><a href="tel:0951-8012345">电话</a></p>',
      },
    },
    { fields: { bodyHtml: '<p><a href="#part2">第二部分</a><a name="part2"></a></p>' } },
    { fields: { bodyHtml: '<p><a href="http://172.200.1.1/">公网</a></p>' } },
    {
      fields: { bodyHtml: '<p><a href="/documents/0198a000-0000-7000-8000-000000000001">原文</a></p>' },
      publicIds: new Set(['0198a000-0000-7000-8000-000000000001']),
    },
    {
      fields: {
        bodyHtml:
          '<p><img src="/640121/documents/0198a000-0000-7000-8000-000000000002/attachments/0198a000-0000-7000-8000-000000000003/1.png" alt="流程图"></p>',
      },
      publicIds: new Set(),
      documentId: '0198a000-0000-7000-8000-000000000002',
    },
  ],
};

function fault(
  address: string | null,
  kind: 'link' | 'picture',
  isPublic: (documentId: string) => boolean,
): string | null {
  const what = kind === 'link' ? '链接' : '图片';
  if (address === null || address === '') return `${what}没有地址。请补上或删去。`;
  if (/^file:|^[a-z]:[\\/]|^\\\\/i.test(address))
    return `${what}指向办公电脑上的文件，别人打不开。请改为上传附件。`;
  const document = linkedDocument(address);
  if (document !== null && !isPublic(document))
    return `${what}指向本站未公开或已撤回的文件。请换成公开的文件，或删去。`;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return address.startsWith('//') ? hostFault(`http:${address}`, what) : null;
  if (kind === 'link' && (scheme === 'mailto' || scheme === 'tel')) return null;
  if (kind === 'picture' && scheme === 'data') return null;
  if (scheme !== 'http' && scheme !== 'https')
    return `${what}的地址写错了。请写成以 http:// 或 https:// 开头的完整地址。`;
  return hostFault(address, what);
}

function hostFault(address: string, what: string): string | null {
  const host = /^https?:\/\/(?:[^/@?#]*@)?(\[[^\]]*\]|[^/:?#\s]+)/i.exec(address)?.[1];
  if (host === undefined) return `${what}的地址不完整。请补全或删去。`;
  return INTRANET.test(host) ? `${what}指向内部网络，公众打不开。请换成公开的地址，或改为上传附件。` : null;
}
