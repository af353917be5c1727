import type { ReviewSheet, SheetRow } from '#domain/disclosure/review/review-sheet.ts';

const STYLE = `
@page { size: A4; margin: 25mm 20mm; }
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 FangSong, "Songti SC", serif; color: #111; background: #fff; }
h1 { font: 700 1.6rem/1.5 SimSun, "Songti SC", serif; text-align: center; margin: 0 0 1.25rem; }
h2 { font: 700 1.1rem/1.6 SimHei, "Heiti SC", sans-serif; margin: 1.25rem 0 .25rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border: 1px solid #333; padding: .35em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; font-weight: 400; }
thead th { font-weight: 700; text-align: center; }
.facts th { width: 18%; font-weight: 700; } .steps { margin-top: 1rem; }
ul { margin: .25rem 0; padding-left: 1.25em; } td ul { margin: 0; }
@media print { body { max-width: none; margin: 0; padding: 0; } tr { break-inside: avoid; } thead { display: table-header-group; } }`;

/** The review sheet as one HTML document that needs nothing else, set for A4 when printed. */
export function reviewSheetHtml(sheet: ReviewSheet): string {
  const title = escapeHtml(sheet.title);
  const facts = sheet.facts.map(
    ([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<table class="facts"><tbody>
${facts.join('\n')}
</tbody></table>
<table class="steps">
<thead><tr><th scope="col" style="width:18%">步骤</th><th scope="col" style="width:20%">办理人、时间</th><th scope="col">核对事项</th><th scope="col" style="width:30%">意见</th></tr></thead>
<tbody>
${sheet.rows.map(rowHtml).join('\n')}
</tbody></table>
${listHtml('退回和其他情况', sheet.events)}${listHtml('送审时确认过的提示', sheet.warnings)}</main>
</body>
</html>
`;
}

function rowHtml({ step, by, at, checked, comment }: SheetRow): string {
  const done = [by, at].filter((text) => text !== '').map(escapeHtml);
  const items = checked.map((item) => `<li>${escapeHtml(item)}</li>`);
  const list = items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
  return `<tr><th scope="row">${escapeHtml(step)}</th><td>${done.join('<br>')}</td><td>${list}</td><td>${escapeHtml(comment)}</td></tr>`;
}

function listHtml(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `<h2>${heading}</h2>\n<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>\n`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
