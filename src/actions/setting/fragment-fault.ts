import { Parser } from 'htmlparser2';

const TAGS = new Set(
  'a abbr address b br div em footer h1 h2 h3 h4 header hr i img li nav ol p small span strong sub sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const VOID_TAGS = new Set(['br', 'hr', 'img']);
const ATTRIBUTES = new Set(
  'alt class colspan height href id lang rel role rowspan src target title width'.split(' '),
);
/** Where a link may lead; a picture must be ours or stand in the text, since the page loads nothing foreign. */
const LINK = /^(?:https?:\/\/|mailto:|tel:|[/#?.])/i;
const PICTURE = /^(?:data:image\/(?:png|jpeg|gif|webp|svg\+xml);|\/(?!\/))/i;

/**
 * What is wrong with a fragment of HTML that is to stand around every public page, as a Chinese sentence; null when it
 * will do. It may lay out text, links and pictures, and must close what it opens, or the page after it would break.
 */
export function fragmentFault(html: string): string | null {
  const faults: string[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes, isImplied) {
        if (isImplied || !TAGS.has(name)) faults.push(`不能用 <${name}>，只能排版文字、链接和图片。`);
        faults.push(...attributeFaults(name, attributes));
        if (!VOID_TAGS.has(name)) open.push(name);
      },
      onclosetag(name, isImplied) {
        if (VOID_TAGS.has(name)) return;
        if (isImplied) faults.push(`<${name}> 没有关闭，请补上 </${name}>。`);
        open.pop();
      },
      oncomment: () => faults.push('不能有注释，请删去。'),
      onprocessinginstruction: (name) => faults.push(`不能有 <${name}，请删去。`),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  const closing = [...html.matchAll(/<\/([a-z0-9]+)/gi)].length;
  const opening = [...html.matchAll(/<([a-z0-9]+)/gi)].filter(
    (tag) => !VOID_TAGS.has((tag[1] ?? '').toLowerCase()),
  ).length;
  if (faults.length === 0 && closing !== opening) faults.push('开始和结束的标签个数不等，请核对。');
  return faults[0] ?? null;
}

function attributeFaults(tag: string, attributes: Readonly<Record<string, string>>): string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (!ATTRIBUTES.has(name) && !name.startsWith('aria-'))
      return [`<${tag}> 上不能有 ${name}，样式请用 class。`];
    if (name === 'href' && !LINK.test(value.trim()))
      return [`链接“${value.slice(0, 40)}”不对，应以 https:// 或 / 开头。`];
    if (name === 'src' && !PICTURE.test(value.trim()))
      return [`图片“${value.slice(0, 40)}”不对，应是本站的图片，以 / 开头。`];
    return [];
  });
}
