import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A page of an old site as a county's content system wrote it: national tags, menus, a box, an article. */
export function oldPage(about: {
  title: string;
  published?: string | null;
  text: string;
  column?: string;
  box?: Readonly<Record<string, string>>;
  links?: readonly (readonly [href: string, name: string])[];
  tags?: boolean;
}): string {
  const {
    title,
    published = '2019-05-20 09:30',
    text,
    column = '政策文件',
    box = {},
    links = [],
    tags = true,
  } = about;
  const menu = ['首页', '政务公开', '办事服务', '互动交流', '走进清水'].map(
    (name) => `<li><a href="/x.html">${name}</a></li>`,
  );
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}-清水县人民政府</title>
${tags ? `<meta name="SiteName" content="清水县人民政府"><meta name="ColumnName" content="${column}"><meta name="ArticleTitle" content="${title}">${published === null ? '' : `<meta name="PubDate" content="${published}">`}` : ''}
<script>var hits = 1;</script></head><body><div class="top"><ul>${menu.join('')}</ul></div>
<div class="main"><h1>${title}</h1><p class="info">${published === null ? '' : `发布时间：${published}`} 来源：${box['发布机构'] ?? '农业农村局'}</p>
<table class="box"><tr>${Object.entries(box)
    .map(([name, value]) => `<td>${name}：</td><td>${value}</td>`)
    .join('')}</tr></table>
<div class="text">${text
    .split('\n')
    .map((line) => `<p style="text-indent:2em">${line}</p>`)
    .join('')}
${links.map(([href, name]) => `<p><a href="${href}">${name}</a></p>`).join('')}</div></div>
<div class="foot"><p>主办单位：清水县人民政府办公室</p></div></body></html>`;
}

/** A text of a paragraph that no other has. */
export function paragraph(seed: string): string {
  return `各乡镇人民政府，县政府各部门：现将《${seed}》印发给你们，请结合实际，认真组织实施。实施中的问题请及时向县农业农村局反馈，以便统一研究解决。`;
}

/** Writes files below a folder; `../` is the caller's business. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const place = path.join(folder, name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, content);
  }
}
