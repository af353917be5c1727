// What a body may hold, as data. What is named nowhere here is taken off and its words are kept.

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((name) => name !== ''));
}

/** Taken out with all that is in them, and under which heading the office is told. */
export const TAKEN_OUT: ReadonlyMap<string, DroppedKind | null> = new Map<string, DroppedKind | null>([
  ...[...names('script noscript template')].map((name) => [name, 'script'] as const),
  ...[...names('iframe frame frameset noframes object embed applet portal fencedframe')].map(
    (name) => [name, 'frame'] as const,
  ),
  ...[...names('audio video source track canvas svg math map area')].map((name) => [name, 'media'] as const),
  ...[...names('input select option optgroup datalist textarea button keygen')].map(
    (name) => [name, 'form'] as const,
  ),
  ...[...names('base meta link')].map((name) => [name, null] as const),
  ...[...names('head title style xml xmp plaintext noembed rp rt param')].map(
    (name) => [name, null] as const,
  ),
  ['del', 'deletion'],
]);

export type DroppedKind =
  | 'script'
  | 'frame'
  | 'media'
  | 'form'
  | 'deletion'
  | 'hidden'
  | 'handler'
  | 'link'
  | 'image'
  | 'invisible'
  | 'nesting';

/** What the clerk is told, with the number of places. */
export const DROPPED_SENTENCES: Readonly<Record<DroppedKind, (count: number) => string>> = {
  script: (count) => `去掉了 ${count} 处脚本。`,
  frame: (count) => `去掉了 ${count} 处嵌入的其他网页或插件。需要的内容请作为附件上传，或改为链接。`,
  media: (count) => `去掉了 ${count} 处音视频或矢量图形。需要的内容请作为附件上传。`,
  form: (count) => `去掉了 ${count} 处表单控件（输入框、按钮等）。`,
  deletion: (count) => `有 ${count} 处带删除标记的文字没有保留，请核对修订是否已全部接受。`,
  hidden: (count) => `去掉了 ${count} 处隐藏的内容（页面上看不见的文字），请核对是否有遗漏。`,
  handler: (count) => `去掉了 ${count} 处点击、载入时自动运行的代码。`,
  link: (count) =>
    `有 ${count} 个链接的地址不能用，只保留了文字。链接应以 http、https、mailto、tel 开头，或是本门户内以 / 开头的地址。`,
  image: (count) => `有 ${count} 张图片没有保留。请先把图片作为附件上传，再插入正文。`,
  invisible: (count) => `去掉了 ${count} 个看不见的字符。`,
  nesting: (count) => `有 ${count} 处表格、列表或引文嵌套太深，已改为普通段落，请核对版面。`,
};

/** Elements inside a line: they never end a paragraph. */
export const INLINE = names(`
  a abbr acronym b bdi bdo big blink cite code data dfn em font i img ins kbd label mark nobr q ruby rb rtc s samp
  small span strike strong sub sup time tt u var wbr br`);

export function isInline(name: string): boolean {
  // Word's own: o:p, st1:chsdate, v:shape stand inside a line.
  return INLINE.has(name) || name.includes(':');
}

/** How deep structures may stand in each other; what is deeper becomes plain paragraphs. */
export const MAX_LISTS = 6;
export const MAX_TABLES = 2;
export const MAX_QUOTES = 2;
/** Elements open at once. Word pastes reach some thirty. */
export const MAX_DEPTH = 500;
/** Characters of a page as it comes in: the longest normative document has a hundredth of them. */
export const MAX_CHARACTERS = 8_000_000;
export const MAX_SPAN = 200;
export const MAX_CELLS = 100_000;
