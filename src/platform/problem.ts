import { ERRORS, type ErrorCode } from './errors.ts';

/** A field of what was sent in, and what is wrong with it. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/**
 * Something the user must be told, by its code in the catalogue. Thrown by acts and routes; the HTTP skeleton turns it
 * into problem details (RFC 9457), the commands into a line on standard error.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ErrorCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly fields: readonly FieldFault[] | undefined;

  /** @param more.detail one or two sentences in place of the catalogue's */
  constructor(code: ErrorCode, more: { detail?: string; fields?: readonly FieldFault[] } = {}) {
    super(`${code}: ${more.detail ?? ERRORS[code].title}`);
    this.code = code;
    this.status = ERRORS[code].status;
    this.title = ERRORS[code].title;
    this.detail = more.detail ?? ERRORS[code].detail;
    this.fields = more.fields;
  }
}
