import { connect, type Socket } from 'node:net';

// The client of the portal's benchmark, a process of its own so that the server's time is the server's. It speaks plain
// HTTP/1.1 over connections that stay open and reads no more of an answer than how long it is.

/** What the client is told. */
export interface LoadOrder {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly milliseconds: number;
  /** Requests a second, begun whether or not the earlier are answered; null: as fast as they are answered. */
  readonly rate: number | null;
}

export interface LoadResult {
  readonly answered: number;
  readonly seconds: number;
  /** Sorted, from the moment a request was due. */
  readonly latencies: readonly number[];
}

const HEAD_END = Buffer.from('\r\n\r\n');

class Line {
  readonly socket: Socket;
  private left = 0;
  private head: Buffer = Buffer.alloc(0);
  private done: (() => void) | null = null;
  private readonly request: Buffer;

  constructor(order: LoadOrder) {
    const headers = Object.entries(order.headers).map(([name, value]) => `${name}: ${value}\r\n`);
    this.request = Buffer.from(`GET ${order.path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers.join('')}\r\n`);
    this.socket = connect(order.port, '127.0.0.1').setNoDelay(true);
    this.socket.on('data', (chunk) => this.take(chunk));
  }

  ask(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.done = resolve;
      this.socket.once('error', reject);
      this.socket.write(this.request, () => this.socket.off('error', reject));
    });
  }

  private take(chunk: Buffer): void {
    if (this.left > 0) this.left -= chunk.byteLength;
    else {
      const text = this.head.byteLength === 0 ? chunk : Buffer.concat([this.head, chunk]);
      const end = text.indexOf(HEAD_END);
      if (end < 0) {
        this.head = text;
        return;
      }
      this.head = Buffer.alloc(0);
      const head = text.toString('latin1', 0, end);
      const status = head.slice(9, 12);
      if (status !== '200' && status !== '304') throw new Error(`The server answered ${status}`);
      const length =
        status === '304' ? 0 : Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? Number.NaN);
      if (Number.isNaN(length)) throw new Error('An answer without its length');
      this.left = length - (text.byteLength - end - HEAD_END.byteLength);
    }
    if (this.left <= 0) {
      this.left = 0;
      this.done?.();
    }
  }
}

async function run(order: LoadOrder): Promise<LoadResult> {
  const lines = Array.from({ length: order.connections }, () => new Line(order));
  const latencies: number[] = [];
  const began = performance.now();
  const end = began + order.milliseconds;
  let due = began;
  const step = order.rate === null ? 0 : 1000 / order.rate;

  async function work(line: Line): Promise<void> {
    for (;;) {
      let at = performance.now();
      if (order.rate !== null) {
        due += step;
        at = due;
        const wait = due - performance.now();
        if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
      }
      if (at >= end) return;
      await line.ask();
      latencies.push(performance.now() - at);
    }
  }
  await Promise.all(lines.map(work));
  const seconds = (performance.now() - began) / 1000;
  for (const { socket } of lines) socket.destroy();
  return { answered: latencies.length, seconds, latencies: latencies.toSorted((a, b) => a - b) };
}

const result = await run(JSON.parse(process.argv[2] ?? '{}') as LoadOrder);
// The channel is closed once the result has gone through it, not before.
process.send?.(result, () => process.disconnect());
