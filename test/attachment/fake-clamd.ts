import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The sign by which all scanners are tried; harmless. Put together here, so that no scanner minds this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface FakeClamd {
  readonly address: string;
  /** Bytes of the files that it was sent, one a file. */
  readonly sizes: number[];
  close(): Promise<void>;
}

/** A server that speaks clamd's protocol as clamd does, and knows one virus. */
export async function startFakeClamd(
  options: { readonly socket?: string; readonly most?: number } = {},
): Promise<FakeClamd> {
  const sizes: number[] = [];
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const file = fileIn(received);
      const size = received.byteLength;
      if (options.most !== undefined && size > options.most)
        socket.end('INSTREAM size limit exceeded. ERROR\0');
      if (file === null) return;
      sizes.push(file.byteLength);
      socket.end(file.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0');
    });
  });
  await listen(server, options.socket);
  const address = server.address() as AddressInfo | string;
  return {
    address: typeof address === 'string' ? `unix:${address}` : `tcp://127.0.0.1:${address.port}`,
    sizes,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server: Server, socket: string | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (socket === undefined) server.listen(0, '127.0.0.1', resolve);
    else server.listen(socket, resolve);
  });
}

/** The file once its last, empty piece has come. */
function fileIn(received: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0');
  if (!received.subarray(0, command.length).equals(command)) return null;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
