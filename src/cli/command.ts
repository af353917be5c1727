import { OperatorError } from '#platform/operator-error.ts';

/** Where a command writes: its answer, and what it says about its work; and where it reads what is piped to it. */
export interface CommandIo {
  stdin?: AsyncIterable<string | Uint8Array>;
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

/** Runs a command. @returns the exit status */
export type RunCommand = (args: string[], io: CommandIo) => Promise<number>;

export interface Command {
  /** Words that name it: `report check`. */
  readonly name: string;
  /** What follows the name. */
  readonly usage: string;
  readonly text: string;
  readonly options?: ReadonlyArray<readonly [option: string, text: string]>;
  /** Loads the command only when it is wanted: a check of a report must not wait for the database's code. */
  readonly load: () => Promise<{ readonly run: RunCommand }>;
}

/** A command can't do what it was asked to. */
export class CommandError extends OperatorError {
  override name = 'CommandError';
}
