import { SaxesParser } from 'saxes';
import { decodeText } from './decode-text.ts';
import { PaperError } from './paper-error.ts';

/** An element with local names: `p` for `w:p`, since prefixes are the writer's choice. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const MAX_NODES = 2_000_000;
const MAX_DEPTH = 400;

/**
 * Reads a part of a DOCX or XLSX. No DTD, no entities but the five of XML itself: a DOCTYPE is refused, because no
 * office program writes one and external entities are the classic way to make a server read its own files.
 *
 * @throws PaperError 'unsafe', 'too-complex' or 'damaged'
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser();
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let nodes = 0;
  parser.on('doctype', () => {
    throw new PaperError(
      'unsafe',
      '文件里含有文档类型声明或外部实体，正常的Word、Excel文件不会有，已拒绝读取。请用Word或WPS另存后再试。',
    );
  });
  parser.on('error', () => {
    throw new PaperError('damaged', '文件内部的XML已损坏。请用Word或WPS打开后另存，再上传。');
  });
  parser.on('opentag', (tag) => {
    nodes += 1;
    if (nodes > MAX_NODES || open.length > MAX_DEPTH)
      throw new PaperError('too-complex', '文件内部结构大得异常，已停止读取。请只保留需要的内容后另存再试。');
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attributes[local(name)] = value;
    const element: XmlElement = { name: local(tag.name), attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    if (open.length > 1) open.at(-1)?.children.push(text);
  });
  parser.write(decodeText(bytes)).close();
  return elements(root)[0] ?? root;
}

/** Child elements, all or of one name. */
export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (child) => typeof child !== 'string' && (name === undefined || child.name === name),
  ) as XmlElement[];
}

/** The first descendant reached by these names, step by step. */
export function descend(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => elements(at, name)[0], parent);
}

/** Value of the attribute `val` of the element at the path. */
export function valueAt(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return descend(parent, ...path)?.attributes['val'];
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
