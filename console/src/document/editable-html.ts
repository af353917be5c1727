/**
 * A stored body in the shape that the editor reads without loss: a cell's alignment goes to its paragraph, a caption
 * becomes a paragraph above its table.
 */
export function editableHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const cell of body.querySelectorAll('td[class^="align-"], th[class^="align-"]')) {
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.className = cell.className;
    cell.removeAttribute('class');
    paragraph.append(...cell.childNodes);
    cell.append(paragraph);
  }
  for (const caption of body.querySelectorAll('caption')) {
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.className = 'align-center';
    paragraph.append(...caption.childNodes);
    caption.closest('table')?.before(paragraph);
    caption.remove();
  }
  return body.innerHTML;
}
