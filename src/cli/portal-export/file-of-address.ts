/** Longest name of a file that common file systems take, in bytes. */
const LONGEST_NAME = 255;

/**
 * The file in which an answer stands, relative to the folder: pages get `.html` so that a page and what lies below it
 * can both be; other files keep their name. Null where no file system takes the name: the portal itself answers it then.
 */
export function fileOfAddress(address: string, contentType: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(address);
  } catch {
    return null;
  }
  const steps = path.split('/').filter((step) => step !== '');
  const leadsOut = steps.some((step) => step === '..' || step === '.' || /[\p{Cc}\\]/u.test(step));
  if (leadsOut || steps[0] === WITHDRAWN || steps[0] === FOR_NGINX) return null;
  const name = steps.length === 0 ? 'index' : steps.join('/');
  const file = contentType.startsWith('text/html') ? `${name}.html` : name;
  return file.split('/').some((step) => Buffer.byteLength(step) > LONGEST_NAME) ? null : file;
}

/** Where the pages of withdrawn addresses stand, which nobody may ask for by name. */
export const WITHDRAWN = '_withdrawn';
/** What the web server reads, and nobody else. */
export const FOR_NGINX = '_nginx';
