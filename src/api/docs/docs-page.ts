import { ERRORS } from '#platform/errors.ts';
import { type Route, TAGS, type Tag } from '#contract/route/route.ts';

/** The interface on one page, for people: what there is, who may call it, what errors say. Works without scripts. */
export function docsPage(routes: Readonly<Record<string, Route>>, basePath: string): string {
  const sections = (Object.keys(TAGS) as Tag[]).map((tag) => {
    const rows = Object.entries(routes)
      .filter(([, route]) => route.tag === tag)
      .map(([name, route]) => routeRow(name, route, basePath));
    return `<h2>${escape(TAGS[tag])}</h2>
<table><thead><tr><th>方法和地址</th><th>做什么</th><th>须有权限</th><th>名称</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
  });
  const errors = Object.entries(ERRORS).map(
    ([code, { status, title, detail }]) =>
      `<tr id="${escape(code)}"><td><code>${escape(code)}</code></td><td>${status}</td><td>${escape(title)}</td><td>${escape(detail)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>接口说明</title>
<link rel="stylesheet" href="${escape(basePath)}/api/docs/style.css">
</head>
<body>
<h1>接口说明</h1>
<p>完整的请求和应答格式见 <a href="${escape(basePath)}/api/docs/json">OpenAPI 3.1 文档</a>（JSON），可导入常用的接口工具。</p>
<p>登录后凭会话 Cookie 调用；写操作另须以 <code>x-csrf-token</code> 头带上会话里的 <code>csrfToken</code>。</p>
${sections.join('\n')}
<h2>错误目录</h2>
<p>出错时返回 <code>application/problem+json</code>（RFC 9457），按 <code>code</code> 查此表。</p>
<table><thead><tr><th>代码</th><th>状态</th><th>发生了什么</th><th>怎么办</th></tr></thead>
<tbody>${errors.join('\n')}</tbody></table>
</body>
</html>
`;
}

/** The page's style: the same origin may serve it, nothing inline is needed. */
export const DOCS_STYLE = `body{font:16px/1.75 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%;margin:.5rem 0 2rem}
th,td{border:1px solid #bbb;padding:.35rem .6rem;text-align:left;vertical-align:top}
th{background:#f2f2f2}
tr:target{background:#fff3bf}
code{font-family:monospace;overflow-wrap:anywhere}
`;

function routeRow(name: string, route: Route, basePath: string): string {
  return `<tr><td><code>${route.method} ${escape(`${basePath}/api${route.url}`)}</code></td><td>${escape(route.summary)}</td><td><code>${accessName(route)}</code></td><td><code>${escape(name)}</code></td></tr>`;
}

function accessName({ access }: Route): string {
  if (access === 'public') return '无';
  return access === 'signed_in' || access === 'signing_in' ? '登录' : escape(access);
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
