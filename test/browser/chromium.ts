import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const UNPACK = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
const HERE = fileURLToPath(new URL('.', import.meta.url));
const PACKAGES = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** A font list that names the Chinese font among the packages: a bare machine has none. */
function fontConfiguration(folder: string): string {
  const fonts = path.join(PACKAGES, '@expo-google-fonts/noto-sans-sc');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(fonts, '400Regular')}</dir>
  <dir>${path.join(fonts, '700Bold')}</dir>
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`;
}

/**
 * Unpacks the browser of the packages once a machine and version. Several test processes may begin at once, so each
 * unpacks beside and the first to finish is the one that stays.
 */
async function unpackedFolder(): Promise<string> {
  const declaration = await readFile(path.join(PACKAGES, '@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(declaration) as { version: string };
  const folder = path.join(tmpdir(), `gongkai-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(folder)) return folder;
  const beside = await mkdtemp(path.join(tmpdir(), 'gongkai-chromium-'));
  // The package brings the libraries that a bare Debian lacks, but unpacks them only where it is told to be on a server of this kind.
  const env = { ...process.env, TMPDIR: beside, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', `await ${UNPACK}`], {
    cwd: HERE,
    env,
  });
  await rename(beside, folder).catch(() => rm(beside, { recursive: true, force: true }));
  return folder;
}

/** The font list of this clone: another clone of the same user shares the browser, but its fonts may be gone tomorrow. */
async function fontFile(folder: string): Promise<string> {
  const clone = createHash('sha256').update(PACKAGES).digest('hex').slice(0, 12);
  const file = path.join(folder, `fonts-${clone}.conf`);
  if (existsSync(file)) return file;
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, fontConfiguration(folder));
  await rename(beside, file);
  return file;
}

/** Starts a headless browser with Chinese characters, whatever the machine has. */
export async function launchChromium(): Promise<Browser> {
  const folder = await unpackedFolder();
  return await chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    args: [
      '--no-sandbox',
      '--headless',
      '--no-zygote',
      '--disable-gpu',
      '--disable-background-networking',
      '--font-render-hinting=none',
    ],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [path.join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: await fontFile(folder),
      // Without a UTF-8 locale, as on a bare machine, a download with a Chinese name is called “download”.
      LC_ALL: 'C.UTF-8',
    },
  });
}
