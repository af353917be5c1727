import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);

/** What printers of offices call their fonts; a PDF that does not carry them along names them so. */
const SERIF = [
  'serif',
  'SimSun',
  'NSimSun',
  '宋体',
  'FangSong',
  '仿宋',
  'FangSong_GB2312',
  'KaiTi',
  '楷体',
  'KaiTi_GB2312',
];
const SANS = ['sans-serif', 'SimHei', '黑体', 'Microsoft YaHei', '微软雅黑', 'DengXian', '等线'];

let isReady = false;

/** The family in which our own labels are written. */
export const LABEL_FONT = 'serif';

/**
 * Lends Chinese fonts to pages whose PDF carries none: on a server there are none, and blank pages could not be judged.
 * Once a thread.
 */
export function lendFonts(): void {
  if (isReady) return;
  isReady = true;
  lend('@expo-google-fonts/noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf', SERIF);
  lend('@expo-google-fonts/noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf', SANS);
}

function lend(name: string, file: string, families: readonly string[]): void {
  const path = join(dirname(require.resolve(`${name}/package.json`)), file);
  for (const family of families) GlobalFonts.registerFromPath(path, family);
}
