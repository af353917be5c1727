import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, type PDFObject } from 'pdf-lib';
import { PaperError } from '../read/paper-error.ts';
import type { Stripped } from './stripped.ts';

const SIGNED =
  '文件带有电子签章。改动会使签章失效，因此文件属性（作者、制作软件等）原样保留，请核对其中没有不应公开的内容。';

/** Entries that say who made the file, or do something when it is opened. */
const PEOPLE = ['Metadata', 'PieceInfo', 'LastModified'];
const ACTS = ['OpenAction', 'AA'];

/**
 * A PDF without document properties, XMP, private data of programs, earlier versions of itself, embedded files and
 * scripts. A signed PDF stays as it is, since any change breaks its signature, and is refused with scripts in it.
 *
 * @throws PaperError 'encrypted' or 'damaged'
 */
export async function stripPdf(bytes: Uint8Array): Promise<Stripped> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const document = await open(bytes);
  const isSigned = file.includes('/ByteRange') && file.includes('/Contents');
  const notes = ['已去掉作者、制作软件、时间等文件属性。'];
  const { context } = document;
  const gone: PDFRef[] = [];
  const remove = (dictionary: PDFDict, key: string): boolean => {
    const value = dictionary.get(PDFName.of(key));
    if (value === undefined) return false;
    if (value instanceof PDFRef) gone.push(value);
    return dictionary.delete(PDFName.of(key));
  };
  if (context.trailerInfo.Info instanceof PDFRef) gone.push(context.trailerInfo.Info);
  delete context.trailerInfo.Info;
  let acts = false;
  let scripts = false;
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dictionary = dictionaryOf(object);
    if (dictionary === null) continue;
    for (const key of PEOPLE) remove(dictionary, key);
    for (const key of ACTS) acts = remove(dictionary, key) || acts;
    scripts = removeScript(dictionary, remove) || scripts;
  }
  const names = document.catalog.lookupMaybe(PDFName.of('Names'), PDFDict);
  if (names !== undefined) {
    scripts = remove(names, 'JavaScript') || scripts;
    if (remove(names, 'EmbeddedFiles'))
      notes.push('已去掉夹在PDF里的其他文件。需要公开的，请单独作为附件上传。');
  }
  remove(document.catalog, 'AF');
  if (isSigned && scripts)
    throw new PaperError('unsafe', 'PDF带有电子签章，里面又含有脚本，不能公开。请上传不含脚本的签章文件。');
  if (isSigned) return { bytes, notes: [SIGNED] };
  if (acts || scripts) notes.push('已去掉PDF里打开时自动运行的动作和脚本。');
  for (const ref of gone) context.delete(ref);
  dropUnreached(document);
  return { bytes: await document.save({ addDefaultPage: false, updateFieldAppearances: false }), notes };
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  } catch (error) {
    if (error instanceof Error && /encrypted/i.test(error.message))
      throw new PaperError(
        'encrypted',
        'PDF设有密码或权限限制，不能去掉文件属性。请去掉密码和限制后再上传。',
      );
    throw new PaperError('damaged', 'PDF已损坏或写法特殊，打不开。请重新导出或“打印为PDF”后再上传。');
  }
}

function dictionaryOf(object: PDFObject): PDFDict | null {
  if (object instanceof PDFDict) return object;
  return 'dict' in object && object.dict instanceof PDFDict ? object.dict : null;
}

/** An action that runs a script or starts a program becomes one that does nothing. */
function removeScript(dictionary: PDFDict, remove: (dictionary: PDFDict, key: string) => boolean): boolean {
  const kind = dictionary.get(PDFName.of('S'));
  const acting = ['JavaScript', 'Launch', 'SubmitForm', 'ImportData'].some(
    (name) => kind === PDFName.of(name),
  );
  if (!acting) return false;
  for (const key of ['JS', 'F', 'Win', 'S']) remove(dictionary, key);
  return true;
}

/** What nothing leads to any more is not written: properties and the earlier versions of changed objects. */
function dropUnreached(document: PDFDocument): void {
  const { context } = document;
  const reached = new Set<string>();
  const waiting: PDFObject[] = [context.trailerInfo.Root, context.trailerInfo.Encrypt].filter(
    (object) => object !== undefined,
  );
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at instanceof PDFRef) {
      if (reached.has(at.toString())) continue;
      reached.add(at.toString());
      const target = context.lookup(at);
      if (target !== undefined) waiting.push(target);
    } else if (at instanceof PDFArray) waiting.push(...at.asArray());
    else {
      const dictionary = dictionaryOf(at);
      if (dictionary !== null) waiting.push(...dictionary.values());
    }
  }
  for (const [ref] of context.enumerateIndirectObjects())
    if (!reached.has(ref.toString())) context.delete(ref);
}
