/** Gone with all that is in them. */
const RUBBISH =
  'style, script, meta, link, title, xml, noscript, template, iframe, object, embed, svg, input, button';
/** What an element may keep; everything else of its look stays behind. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  A: ['href'],
  TD: ['colspan', 'rowspan'],
  TH: ['colspan', 'rowspan', 'scope'],
  OL: ['start', 'type'],
};

/** Word puts a style sheet and office data before the text; without them a paste is a tenth as long to send. */
export function slimPaste(html: string): string {
  return html
    .replaceAll(/<(style|xml|title)\b[^]*?<\/\1\s*>/gi, '')
    .replaceAll(/<(?:meta|link)\b[^>]*>/gi, '');
}

/**
 * A paste without the rubbish of Word and WPS, as far as the browser can see it. For when the server cannot be asked;
 * at saving the server cleans the body in any case.
 */
export function tidyPaste(html: string): string {
  const { body } = new DOMParser().parseFromString(slimPaste(html), 'text/html');
  for (const element of body.querySelectorAll(RUBBISH)) element.remove();
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  for (const element of body.querySelectorAll('*')) {
    // Pictures of a paste point into the clipboard of this machine; they come in as attachments.
    if (element.tagName === 'IMG') element.remove();
    else if (element.tagName === 'SPAN' || element.tagName === 'FONT' || element.tagName.includes(':'))
      element.replaceWith(...element.childNodes);
    else clear(element);
  }
  return body.innerHTML;
}

function clear(element: Element): void {
  const kept = KEPT[element.tagName] ?? [];
  for (const name of element.getAttributeNames()) if (!kept.includes(name)) element.removeAttribute(name);
}
