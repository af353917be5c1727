import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A static file in memory, named by its content so that a browser may keep it for ever. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

const STYLES = ['base', 'portal', 'disclosure', 'catalog', 'report', 'search', 'checkup', 'request', 'print'];

function read(name: string): string {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
}

function asset(stem: string, extension: string, type: string, content: string): Asset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { path: `/assets/${stem}.${hash}.${extension}`, type, content };
}

/** The style sheet (its parts joined into one), the check-up's script and that of the search box. */
export function loadAssets(): { style: Asset; checkupScript: Asset; searchScript: Asset } {
  return {
    style: asset(
      'portal',
      'css',
      'text/css; charset=utf-8',
      STYLES.map((name) => read(`${name}.css`)).join('\n'),
    ),
    checkupScript: asset('checkup', 'js', 'text/javascript; charset=utf-8', read('checkup.js')),
    searchScript: asset('search', 'js', 'text/javascript; charset=utf-8', read('search.js')),
  };
}
