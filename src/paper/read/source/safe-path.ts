import { PaperError } from '../paper-error.ts';

/** What computers put beside what people put there. */
const BY_THE_WAY = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._|~\$|\.git\/|\.svn\/)/i;

export function isByTheWay(path: string): boolean {
  return BY_THE_WAY.test(path);
}

/**
 * The path of a file in an archive, as ours: with `/`, relative.
 *
 * @throws PaperError 'unsafe' for one that leads elsewhere: `../`, an absolute path, a drive, control characters
 */
export function safePath(name: string): string {
  const path = name.replaceAll('\\', '/');
  const leadsOut =
    path.startsWith('/') ||
    /^[A-Za-z]:/.test(path) ||
    path.split('/').some((step) => step === '..' || step === '.') ||
    /\p{Cc}/u.test(path) ||
    path.length > 1000;
  if (!leadsOut) return path;
  const shown = path.replaceAll(/\p{Cc}/gu, '?').slice(0, 80);
  throw new PaperError(
    'unsafe',
    `压缩包里有指向包外的路径“${shown}”，已拒绝，什么都没有导入。请用系统自带的压缩功能重新打包。`,
  );
}
