import type { ImportSource, SourceFile } from '#paper/read/source/source-file.ts';

/** The files of a source, to be found by what lists and pages call them. */
export interface SourceIndex {
  /** A file by a link or name, seen from the file it stands in; null when there is none, or when it could be several. */
  readonly find: (name: string, from: string) => SourceFile | null;
  /** Files that lie beside a document as its attachments: `通知-附件1.xlsx`, or a folder of its name. */
  readonly beside: (path: string) => SourceFile[];
}

export function indexSource({ files }: Pick<ImportSource, 'files'>): SourceIndex {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const byName = new Map<string, SourceFile[]>();
  const byFolder = new Map<string, SourceFile[]>();
  for (const file of files) {
    push(byName, nameOf(file.path).toLowerCase(), file);
    push(byName, stemOf(file.path).toLowerCase(), file);
    push(byFolder, folderOf(file.path), file);
  }
  return {
    find: (name, from) => {
      for (const path of candidatePaths(name, from)) {
        const found = byPath.get(path);
        if (found !== undefined) return found;
      }
      if (/^https?:/i.test(name)) return null;
      const named = byName.get(nameOf(decoded(name.split(/[?#]/)[0] ?? '')).toLowerCase()) ?? [];
      return named.length === 1 ? (named[0] ?? null) : null;
    },
    beside: (path) => {
      const stem = stemOf(path);
      const folder = folderOf(path);
      const near = (byFolder.get(folder) ?? []).filter(({ path: other }) => {
        const rest = stemOf(other).slice(stem.length);
        return other !== path && stemOf(other).startsWith(stem) && /^[-_ .（(]*附件/.test(rest);
      });
      const below = ['', '附件', '_附件', '-附件', '的附件'].flatMap(
        (word) => byFolder.get(join(folder, `${stem}${word}`)) ?? [],
      );
      return [...near, ...below];
    },
  };
}

/** Where a link may lead: beside its page, from the root of the source, or from the folder named after the site. */
function candidatePaths(name: string, from: string): string[] {
  const bare = name.trim().replaceAll('\\', '/');
  const base = `http://source/${from.split('/').map(encodeURIComponent).join('/')}`;
  const paths: string[] = [];
  for (const text of [bare, bare.split(/[?#]/)[0] ?? '']) {
    if (/^https?:/i.test(text) && URL.canParse(text)) {
      const { host, pathname, search } = new URL(text);
      paths.push(`${host}${decoded(pathname)}${search}`, decoded(pathname).slice(1));
    } else if (URL.canParse(text, base)) {
      const { pathname, search } = new URL(text, base);
      const path = decoded(pathname).slice(1);
      const [top = ''] = from.split('/', 1);
      paths.push(`${path}${search}`, path, `${top}/${path}${search}`, `${top}/${path}`, text);
    }
  }
  return paths;
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name without its extension. */
export function stemOf(path: string): string {
  return nameOf(path).replace(/\.[A-Za-z0-9]{1,5}$/, '');
}

export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
