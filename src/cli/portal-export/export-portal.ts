import { type ExportedFile, openExportFolder } from './export-folder.ts';
import { fileOfAddress, FOR_NGINX } from './file-of-address.ts';
import { exportedAddress, linksOf, type PublicPlace } from './page-links.ts';
import { withdrawnFile, withdrawnMap } from './withdrawn-map.ts';

/** What the server answers to a visitor who is not signed in. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface ExportResult {
  readonly files: number;
  readonly written: number;
  readonly removed: number;
  readonly withdrawn: number;
  /** Links of exported pages that lead nowhere, with a page that has them. */
  readonly broken: readonly string[];
  /** Answers that no file can hold: the portal itself gives them. */
  readonly left: readonly string[];
}

/** The content of these never changes: what they are called says what they are. */
const FOR_EVER = /\/attachments\/[0-9a-f-]{36}\/|\/assets\//;

/**
 * Writes every page that can be reached from the seeds by links and sitemaps, and what a withdrawn address says. The
 * portal enumerates itself: what no link and no sitemap names, no visitor finds either.
 */
export async function exportPortal(
  ask: (address: string) => Promise<Answer>,
  folder: string,
  about: {
    place: PublicPlace;
    seeds: readonly string[];
    withdrawn: readonly string[];
    onProgress?: (done: number, known: number) => void;
  },
): Promise<ExportResult> {
  const { place } = about;
  const target = await openExportFolder(folder);
  const queue: { address: string; from: string }[] = about.seeds.map((address) => ({ address, from: '' }));
  const known = new Set(about.seeds.map(plainAddress));
  const byAddress = new Map([...target.former.values()].map((one) => [one.address, one]));
  const broken: string[] = [];
  const left: string[] = [];
  let written = 0;
  let files = 0;
  for (let at = 0; at < queue.length; at++) {
    const { address, from } = queue[at] ?? { address: '/', from: '' };
    about.onProgress?.(at, queue.length);
    const former: ExportedFile | undefined = FOR_EVER.test(address) ? byAddress.get(address) : undefined;
    if (former !== undefined && (await target.stands(former))) {
      target.keep(former);
      files += 1;
      continue;
    }
    const { status, contentType, bytes } = await ask(address);
    if (status !== 200) {
      // Redirections are answered by the portal; a withdrawn address by the map.
      if (status === 404 || status >= 500) broken.push(from === '' ? address : `${address}（见 ${from}）`);
      continue;
    }
    const file = fileOfAddress(address, contentType);
    if (file === null) {
      left.push(address);
      continue;
    }
    if (await target.put(file, address, bytes)) written += 1;
    files += 1;
    if (!/^text\/(?:html|css)|xml/.test(contentType)) continue;
    for (const link of linksOf(new TextDecoder().decode(bytes), contentType)) {
      const next = exportedAddress(link, address, place);
      if (next === null || known.has(plainAddress(next))) continue;
      known.add(plainAddress(next));
      queue.push({ address: next, from: address });
    }
  }
  const gone: string[] = [];
  for (const address of about.withdrawn) {
    const { status, bytes } = await ask(address);
    if (status !== 410) continue;
    gone.push(address);
    if (await target.put(withdrawnFile(address), address, bytes)) written += 1;
  }
  const map = Buffer.from(withdrawnMap(gone.map((address) => address)));
  if (await target.put(`${FOR_NGINX}/withdrawn.map`, '', map)) written += 1;
  const removed = await target.finish();
  return { files, written, removed, withdrawn: gone.length, broken, left };
}

/** A page has the same file with and without the slash at the end. */
function plainAddress(address: string): string {
  return address.replace(/\/+$/, '');
}
