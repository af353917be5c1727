import { createServer, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { openMailer } from './mail.ts';

/** As much of SMTP (RFC 5321) as one message needs; resolves with the message. */
function receiveOne(): Promise<{ port: number; message: Promise<string> }> {
  let deliver = (_text: string): void => undefined;
  const message = new Promise<string>((resolve) => {
    deliver = resolve;
  });
  const server = createServer((socket: Socket) => {
    let data: string | null = null;
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        if (data !== null && line !== '.') data += `${line}\n`;
        else if (data !== null) {
          deliver(data);
          data = null;
          socket.write('250 kept\r\n');
        } else if (line === 'DATA') {
          data = '';
          socket.write('354 go on\r\n');
        } else if (line === 'QUIT') {
          socket.end('221 bye\r\n');
          server.close();
        } else socket.write('250 ok\r\n');
      }
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ port: typeof address === 'object' && address ? address.port : 0, message });
    });
  });
}

it('sends a Chinese message through the server of the settings', async () => {
  const { port, message } = await receiveOne();
  const mailer = openMailer(`smtp://127.0.0.1:${port}`, '政务公开办 <ogi@example.gov.cn>');
  await mailer?.send({ to: 'clerk@example.gov.cn', subject: '年度报告退回', text: '请于三日内改正。' });
  mailer?.close();
  const text = await message;
  expect(text).toContain('To: clerk@example.gov.cn');
  expect(text).toContain(Buffer.from('请于三日内改正。').toString('base64'));
});

it('is absent without a mail server', () => {
  expect(openMailer(null, null)).toBeNull();
});
