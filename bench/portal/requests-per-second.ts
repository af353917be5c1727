import { Agent, get } from 'node:http';

/** Requests under way at once. */
const AT_ONCE = 16;

/** Asks a server on this machine for one page so many times, over connections that stay open. */
export async function requestsPerSecond(
  port: number,
  path: string,
  requests: number,
  headers: Record<string, string> = {},
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  let left = requests;
  async function work(): Promise<void> {
    while (left > 0) {
      left -= 1;
      await once(agent, port, path, headers);
    }
  }
  const started = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return requests / seconds;
}

function once(agent: Agent, port: number, path: string, headers: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ agent, host: '127.0.0.1', port, path, headers }, (answer) => {
      const status = answer.statusCode ?? 0;
      answer
        .resume()
        .on('end', () =>
          status === 200 || status === 304 ? resolve() : reject(new Error(`${path}: ${status}`)),
        );
    }).on('error', reject);
  });
}
