import type { AttachmentKindId } from '#domain/disclosure/attachment-kind.ts';
import { PaperError } from '../read/paper-error.ts';
import type { ZipEntry } from '../read/zip.ts';
import { oleNames } from './ole-names.ts';

/** Parts of an office file that run: macros of Office, old macro sheets, controls. */
const ACTIVE_PARTS = /(?:^|\/)(?:vbaProject|vbaData|macrosheets\/|activeX\/|customUI\/)|vbaProject\.bin$/i;
/** Relations by which an office file loads something of somebody else's when it is opened. */
const LOADED = /Type="[^"]*\/(?:attachedTemplate|frame|subDocument|oleObject|externalLinkPath)"/;
const ACTIVE_STORAGES = new Set([
  'Macros',
  'VBA',
  '_VBA_PROJECT',
  '_VBA_PROJECT_CUR',
  'PROJECT',
  'PROJECTwm',
]);

/** @throws PaperError 'unsafe' where an office file carries macros or loads foreign parts by itself */
export function refuseActivePackage(entries: readonly ZipEntry[]): void {
  if (entries.some((entry) => ACTIVE_PARTS.test(entry.name))) throw macros();
  for (const entry of entries) {
    if (entry.name.replace(/^\//, '') === '[Content_Types].xml' && /macroEnabled/i.test(text(entry)))
      throw macros();
    if (!entry.name.endsWith('.rels')) continue;
    for (const relation of text(entry).match(/<Relationship\b[^>]*>/g) ?? [])
      if (/TargetMode="External"/.test(relation) && LOADED.test(relation))
        throw new PaperError(
          'unsafe',
          '文件打开时会自动连接外部的模板、对象或工作簿，不能公开。请断开链接（“数据—编辑链接”或“开发工具—文档模板”）后另存，再上传。',
        );
  }
}

/** The same for old office files. */
export function refuseActiveOle(kind: AttachmentKindId, bytes: Uint8Array): void {
  if (kind !== 'doc' && kind !== 'xls' && kind !== 'ppt') return;
  if (oleNames(bytes).some((name) => ACTIVE_STORAGES.has(name))) throw macros();
}

function macros(): PaperError {
  return new PaperError(
    'unsafe',
    '文件里含有宏（程序），不能公开。请用Word、Excel或WPS打开，另存为不含宏的DOCX、XLSX或PPTX，再上传。',
  );
}

function text(entry: ZipEntry): string {
  return new TextDecoder().decode(entry.read());
}
