/** Why a file could not be read; the message says in Chinese what to do instead. */
export type PaperErrorCode =
  | 'empty'
  | 'too-large'
  | 'encrypted'
  | 'damaged'
  | 'bomb'
  | 'unsafe'
  | 'unsupported'
  | 'binary'
  | 'archive'
  | 'too-complex'
  | 'no-text'
  | 'no-report'
  | 'timeout';

export class PaperError extends Error {
  readonly code: PaperErrorCode;

  constructor(code: PaperErrorCode, message: string) {
    super(message);
    this.name = 'PaperError';
    this.code = code;
  }
}
