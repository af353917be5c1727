import { createServer } from 'node:net';
import { OperatorError } from '../operator-error.ts';

function listenOn(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : null;
      server.close(() => resolve(taken));
    });
  });
}

/** The wished port if nobody listens on it, else any free one. */
export async function freePort(wished = 0): Promise<number> {
  const port = (await listenOn(wished)) ?? (await listenOn(0));
  if (port === null) throw new OperatorError('本机没有可用的网络端口，内置数据库无法启动。');
  return port;
}
