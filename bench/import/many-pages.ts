import type { ImportSource, SourceFile } from '#paper/read/source/source-file.ts';

const SENTENCES = [
  '各乡镇人民政府要把这项工作列入重要议事日程，明确分管负责人和具体经办人员。',
  '县级有关部门按照职责分工，加强业务指导和督促检查，及时研究解决工作中的问题。',
  '资金由县财政部门统筹安排，专款专用，使用情况按规定公开，接受群众监督。',
  '对群众反映的问题，应当在收到之日起五个工作日内答复，并登记备查。',
  '各单位每月底前将进展情况报县政府办公室，由办公室汇总后公布。',
];

/** A saved site of any size without a file: each page of some 1,500 characters is made when it is read. */
export function manyPages(count: number): ImportSource {
  const files: SourceFile[] = Array.from({ length: count }, (_, at) => ({
    path: `www.example.gov.cn/zwgk/${at}.html`,
    size: 8000,
    read: async () => new TextEncoder().encode(page(at)),
  }));
  return { name: 'bench', files, close: async () => undefined };
}

function page(at: number): string {
  const title = `关于做好第${at}号工作的通知`;
  const day = `20${String(10 + (at % 14))}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
  const body = Array.from(
    { length: 40 },
    (_, line) =>
      `<p style="text-indent:2em">（${line + 1}）${at}：${SENTENCES[(at + line * 3) % SENTENCES.length] ?? ''}</p>`,
  );
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${day} 09:30"></head><body><div class="menu"><a href="/">首页</a></div><div id="zoom">${body.join('')}</div></body></html>`;
}
