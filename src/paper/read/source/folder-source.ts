import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PaperError } from '../paper-error.ts';
import { isByTheWay } from './safe-path.ts';
import type { ImportSource, SourceFile, SourceLimits } from './source-file.ts';
import { SOURCE_LIMITS } from './source-file.ts';

const MB = 1024 * 1024;

/**
 * Opens a folder with everything below it, in the order of the names, so that a second run sees the same order.
 *
 * @throws PaperError 'unsafe' where a symbolic link stands in it: it could lead to any file of the server
 */
export async function openFolderSource(
  folder: string,
  name: string,
  limits: SourceLimits = SOURCE_LIMITS,
): Promise<ImportSource> {
  const files: SourceFile[] = [];
  await walk(folder, '', files, limits);
  return { name, files, close: async () => undefined };
}

async function walk(root: string, below: string, files: SourceFile[], limits: SourceLimits): Promise<void> {
  const entries = [];
  for await (const entry of await opendir(join(root, below))) entries.push(entry);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isByTheWay(`${path}${entry.isDirectory() ? '/' : ''}`)) continue;
    if (entry.isSymbolicLink())
      throw new PaperError(
        'unsafe',
        `文件夹里有符号链接“${path}”，它可能指向文件夹以外，已拒绝，什么都没有导入。请换成文件本身后再试。`,
      );
    if (entry.isDirectory()) await walk(root, path, files, limits);
    else if (entry.isFile()) files.push(await fileOf(root, path, limits));
    if (files.length > limits.maxFiles) throw tooMany(limits);
  }
}

async function fileOf(root: string, path: string, limits: SourceLimits): Promise<SourceFile> {
  const place = join(root, path);
  const { size } = await stat(place);
  return {
    path,
    size,
    read: async () => {
      if (size > limits.maxFileBytes) throw tooLarge(size, limits);
      return readFile(place);
    },
  };
}

/** A file past the limit is refused before a byte of it is read. */
export function tooLarge(size: number, limits: SourceLimits): PaperError {
  return new PaperError(
    'too-large',
    `文件有${Math.ceil(size / MB)}MB，超过${Math.floor(limits.maxFileBytes / MB)}MB的上限。请压缩或拆分后再导入。`,
  );
}

export function tooMany(limits: SourceLimits): PaperError {
  return new PaperError('too-large', `文件超过${limits.maxFiles}个，请分几批导入。`);
}
