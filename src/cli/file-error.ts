import { PaperError } from '#paper/read/paper-error.ts';

/** Why a file could not be read: a stable code and a Chinese sentence. */
export interface FileError {
  readonly code: string;
  readonly message: string;
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件，请检查文件名和路径。',
  EACCES: '没有权限读取这个文件。',
  EISDIR: '这是一个文件夹，请指定其中的文件。',
  ERR_FS_FILE_TOO_LARGE: '文件太大，读不下。年度报告一般不超过几兆，请检查是不是选错了文件。',
};

/** Explains what went wrong with a file; an error of another kind is a defect of ours and is thrown on. */
export function fileError(error: unknown): FileError {
  if (error instanceof PaperError) return { code: error.code, message: error.message };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = SYSTEM_ERRORS[code];
  if (message === undefined) throw error;
  return { code: code.toLowerCase().replaceAll('_', '-'), message };
}
