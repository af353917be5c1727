import { DomUtils, parseDocument } from 'htmlparser2';
import { PaperError } from '../paper-error.ts';

export type PageNode = ReturnType<typeof parseDocument>['children'][number];
export type PageElement = Extract<PageNode, { attribs: Record<string, string> }>;

const MAX_DEPTH = 400;

/** The tree of a page. @throws PaperError 'too-complex' where elements stand in each other beyond all measure */
export function pageTree(html: string): PageNode[] {
  const { children } = parseDocument(html);
  let level: readonly PageNode[] = children;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH)
      throw new PaperError('too-complex', '网页的嵌套层次多得异常，无法读取。请在浏览器里另存为PDF后再试。');
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return children;
}

export function isElement(node: PageNode): node is PageElement {
  return 'attribs' in node;
}

/** All elements below, in the order of the page. */
export function elementsOf(nodes: readonly PageNode[]): PageElement[] {
  return DomUtils.find(isElement, [...nodes], true, Number.POSITIVE_INFINITY) as PageElement[];
}

/**
 * Elements by a selector as operators write them: `div.content`, `#zoom p`, `meta[name=PubDate]`, several by commas.
 * Names, ids, classes, attributes and “inside of” are understood, nothing else.
 */
export function select(nodes: readonly PageNode[], selector: string): PageElement[] {
  const ways = selector.split(',').map((way) => way.trim().split(/\s+/).map(readStep));
  return elementsOf(nodes).filter((element) => ways.some((way) => fits(element, way)));
}

type Test = (element: PageElement) => boolean;

function readStep(step: string): Test {
  const tests: Test[] = [...step.matchAll(/^[\w-]+|#[\w-]+|\.[\w-]+|\[[^\]]+\]/g)].map(([piece]) => {
    if (piece.startsWith('#')) return ({ attribs }) => attribs['id'] === piece.slice(1);
    if (piece.startsWith('.'))
      return ({ attribs }) => (attribs['class'] ?? '').split(/\s+/).includes(piece.slice(1));
    if (!piece.startsWith('[')) return ({ name }) => name === piece.toLowerCase();
    const [key = '', value] = piece.slice(1, -1).split('=', 2);
    const wanted = value?.replaceAll(/["']/g, '').toLowerCase();
    return ({ attribs }) => (wanted === undefined ? key in attribs : attribs[key]?.toLowerCase() === wanted);
  });
  return (element) => tests.length > 0 && tests.every((test) => test(element));
}

function fits(element: PageElement, way: readonly Test[]): boolean {
  const last = way.at(-1);
  if (last === undefined || !last(element)) return false;
  let rest = way.slice(0, -1);
  for (let above = element.parent; above !== null && rest.length > 0; above = above.parent) {
    if ('attribs' in above && rest.at(-1)?.(above)) rest = rest.slice(0, -1);
  }
  return rest.length === 0;
}
