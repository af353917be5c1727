import { createConnection, type Socket } from 'node:net';

/** What a scanner says of a file. */
export type ScanVerdict = { readonly clean: true } | { readonly clean: false; readonly virus: string };

/** The scanner gave no answer: it is not there, too busy, or the file is larger than it takes. */
export class ScannerError extends Error {
  override name = 'ScannerError';
}

const CHUNK = 64 * 1024;
const PATIENCE_MS = 60_000;
/** An answer is one line. */
const LONGEST_ANSWER = 4096;

/**
 * Asks clamd whether a file carries a virus (command INSTREAM of its protocol: pieces with their length before them, and
 * an empty piece at the end).
 *
 * @param address `tcp://127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`
 * @throws ScannerError
 */
export async function scanForViruses(
  address: string,
  bytes: Uint8Array,
  patience = PATIENCE_MS,
): Promise<ScanVerdict> {
  const answer = await ask(address, bytes, patience);
  const found = /^(?:stream|instream\([^)]*\)): (.+) FOUND$/.exec(answer)?.[1];
  if (found !== undefined) return { clean: false, virus: found };
  if (/^(?:stream|instream\([^)]*\)): OK$/.test(answer)) return { clean: true };
  throw new ScannerError(`clamd answered: ${answer.slice(0, 200)}`);
}

function ask(address: string, bytes: Uint8Array, patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    let answer = '';
    const fail = (message: string): void => {
      socket.destroy();
      reject(new ScannerError(message));
    };
    const timer = setTimeout(() => fail(`clamd at ${address} took longer than ${patience} ms`), patience);
    socket.setEncoding('utf8');
    socket.on('connect', () => {
      void sendFile(socket, bytes).catch((error: unknown) => fail(String(error)));
    });
    socket.on('data', (text: string) => {
      answer += text;
      if (answer.length > LONGEST_ANSWER) fail('clamd answered at length');
      // A file that is too large is refused before it has been sent as a whole.
      if (answer.includes('\0')) socket.end();
    });
    socket.on('error', (error) => {
      clearTimeout(timer);
      if (!answer.includes('\0')) fail(`clamd at ${address}: ${error.message}`);
    });
    socket.on('close', () => {
      clearTimeout(timer);
      const end = answer.indexOf('\0');
      if (end === -1) fail(`clamd at ${address} closed without an answer`);
      else resolve(answer.slice(0, end).trim());
    });
  });
}

function connect(address: string): Socket {
  if (address.startsWith('unix:')) return createConnection(address.slice('unix:'.length));
  const { hostname, port } = new URL(address);
  return createConnection({ host: hostname.replaceAll(/^\[|\]$/g, ''), port: Number(port) });
}

async function sendFile(socket: Socket, bytes: Uint8Array): Promise<void> {
  socket.write('zINSTREAM\0');
  const length = Buffer.alloc(4);
  for (let at = 0; at < bytes.byteLength && !socket.destroyed && socket.writable; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    length.writeUInt32BE(chunk.byteLength);
    const hasRoom = socket.write(Buffer.concat([length, chunk]));
    if (!hasRoom) await drained(socket);
  }
  if (socket.writable) socket.write(Buffer.alloc(4));
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      socket.off('drain', go).off('close', go);
      resolve();
    };
    socket.on('drain', go).on('close', go);
  });
}
