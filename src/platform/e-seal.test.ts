import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ESealError, stampPdf } from './e-seal.ts';

let server: Server;
let address: string;
let heard: { headers: IncomingMessage['headers']; body: string };
let answer: (response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('latin1')));
    request.on('end', () => {
      heard = { headers: request.headers, body };
      answer(response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/stamp`;
});
afterAll(() => server.close());

const pdf = Buffer.from('%PDF-1.7 letter');
const about = { agencyCode: '101', number: '泾农公开〔2026〕3号' };

describe('the e-seal service', () => {
  it('gets the letter with its number and gives it back stamped', async () => {
    answer = (response) => response.end('%PDF-1.7 stamped');
    expect(Buffer.from(await stampPdf(address, pdf, about)).toString()).toBe('%PDF-1.7 stamped');
    expect(heard.body).toBe('%PDF-1.7 letter');
    expect(decodeURIComponent(String(heard.headers['x-document-number']))).toBe(about.number);
  });

  it.each([
    ['refuses', (response: ServerResponse) => response.writeHead(403).end()],
    ['answers something else', (response: ServerResponse) => response.end('<html>')],
    [
      'sends on',
      (response: ServerResponse) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    ['hangs up', (response: ServerResponse) => response.destroy()],
  ])('is an error when it %s', async (_name, how) => {
    answer = how;
    await expect(stampPdf(address, pdf, about)).rejects.toThrow(ESealError);
  });

  it('is not waited for without end', async () => {
    answer = () => undefined;
    await expect(stampPdf(address, pdf, about, 50)).rejects.toThrow(ESealError);
  });
});
