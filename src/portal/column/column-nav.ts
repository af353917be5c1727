import { columnTree, lineOf, type ColumnNode } from '#domain/disclosure/column/column-tree.ts';
import type { ColumnRow } from '#store/portal-column.ts';
import { html, type Html } from '../html.ts';
import { columnPath, type Place } from '../place.ts';
import { href, type Site } from '../site.ts';

/** The tree of columns at the left: open down to where the reader is. */
export function columnNav(site: Site, place: Place, currentId: string | null): Html {
  if (place.columns.length === 0) return html``;
  const open = new Set(currentId === null ? [] : lineOf(place.columns, currentId).map(({ id }) => id));
  return html`<nav
    class="column-tree"
    aria-label="${place.isCounty ? '政府信息公开栏目' : `${place.agency.name}的栏目`}"
  >
    <h2>${place.isCounty ? '政府信息公开' : place.agency.name}</h2>
    ${branch(site, place, columnTree(place.columns), open, currentId)}
  </nav>`;
}

function branch(
  site: Site,
  place: Place,
  nodes: readonly ColumnNode<ColumnRow>[],
  open: ReadonlySet<string>,
  currentId: string | null,
): Html {
  return html`<ul>
    ${nodes.map(({ column, children, level }) => {
      const isOpen = open.has(column.id) || level < 2;
      return html`<li>
        ${columnLink(site, place, column, column.id === currentId)}
        ${isOpen && children.length > 0 && branch(site, place, children, open, currentId)}
      </li>`;
    })}
  </ul>`;
}

/** A link to a column; a column of kind `link` leads where it says. */
export function columnLink(site: Site, place: Place, column: ColumnRow, isCurrent = false): Html {
  if (column.kind === 'link' && column.linkUrl !== null) {
    const isOurs = column.linkUrl.startsWith('/');
    return html`<a href="${column.linkUrl}" ${!isOurs && html` rel="noopener external"`}>${column.name}</a>`;
  }
  return html`<a href="${href(site, columnPath(place, column))}" ${isCurrent && html` aria-current="page"`}
    >${column.name}</a
  >`;
}

/** The reading column with the tree at its left; one under the other on a phone, the reading first. */
export function withTree(tree: Html, content: Html): Html {
  if (tree.text === '') return content;
  return html`<div class="with-tree">
    <div class="reading-column">${content}</div>
    ${tree}
  </div>`;
}
