import { connect, type AddressInfo, type Socket } from 'node:net';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { checkupRoutes } from './checkup-routes.ts';

const ROW = '本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n';
/** Its answer is longer than what the system takes over for a visitor who does not read. */
const LONG = `某县2023年政府信息公开工作年度报告\n一、总体情况\n${ROW.repeat(16_000)}`;

it('somebody who does not read the answer keeps nobody else out for ever', async () => {
  const app = Fastify();
  const site = {
    basePath: '',
    origin: null,
    appliesOnline: false,
    assets: { style: '/s.css', checkupScript: '/c.js', searchScript: '/q.js' },
  };
  await app.register(async (scope) => checkupRoutes(scope, { site, patienceMs: 3000 }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const deaf = ['application/x-ndjson', 'text/html'].map((accept) => sendAndNeverRead(port, accept));
  try {
    await Promise.all(deaf.map((socket) => new Promise((resolve) => socket.on('connect', resolve))));
    // By now both have the places where files are read.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const form = new FormData();
    form.append('text', '某县2023年政府信息公开工作年度报告');
    const answer = await fetch(`http://127.0.0.1:${port}/checkup`, { method: 'POST', body: form });
    expect(answer.status).toBe(200);
  } finally {
    for (const socket of deaf) socket.destroy();
    await app.close();
  }
}, 30_000);

function sendAndNeverRead(port: number, accept: string): Socket {
  const body = `--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n${LONG}\r\n--b--\r\n`;
  const socket = connect(port, '127.0.0.1').pause();
  // Being cut off is what is wanted here.
  socket.on('error', () => undefined);
  socket.write(
    `POST /checkup HTTP/1.1\r\nhost: x\r\naccept: ${accept}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  return socket;
}
