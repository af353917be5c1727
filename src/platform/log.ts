import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** Fields that say who somebody is: never written to a log, on whatever level of the record they stand (two levels are searched). */
export const personalFields = [
  'displayName',
  'display_name',
  'personName',
  'phone',
  'mobile',
  'email',
  'idNumber',
  'id_number',
  'address',
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
] as const;

/** Where an error of the database quotes the row or the text that it refused. */
const QUOTING = ['err.detail', 'err.where', 'err.*.detail', 'err.*.where'];

/** The log: JSON lines on standard error, so that standard output stays free for what a command answers. */
export function openLog(level: string, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [...QUOTING, ...personalFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])],
        censor: '[略]',
      },
    },
    destination ?? pino.destination({ fd: 2, sync: true }),
  );
}
