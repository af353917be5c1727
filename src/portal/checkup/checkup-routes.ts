import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkAllPapers, checkLines, type PaperResult } from '#actions/check-papers.ts';
import { writeOpinions, writeResults } from '#actions/write-opinions.ts';
import { attachment } from '#platform/http/attachment.ts';
import type { Html } from '../html.ts';
import { layout, type Page } from '../layout.ts';
import type { Site } from '../site.ts';
import { readVisit } from '../visit.ts';
import { checkupPage, resultPage } from './checkup-page.ts';
import { linesOf, readUpload, type CheckupForm } from './read-upload.ts';
import { streamSteps } from './stream-steps.ts';
import { turnstile, type Turnstile } from './turnstile.ts';

const EXAMPLE = readFileSync(new URL('./example-report.txt', import.meta.url), 'utf8');
const BUSY = '现在做体检的人较多，请过一分钟再试。您选的文件没有保存。';
const NOTHING = '没有收到文件，也没有文字。请选一份年报，或者把年报全文贴进来。';
const PER_MINUTE = 30;
/** How long one visitor may keep a place where files are read; 200 files take a fraction of it. */
const PATIENCE_MS = 5 * 60_000;

/** 年报体检: no sign-in, no database, nothing kept. Works the same with and without a script in the browser. */
export async function checkupRoutes(
  app: FastifyInstance,
  { site, patienceMs = PATIENCE_MS }: { readonly site: Site; readonly patienceMs?: number },
): Promise<void> {
  if (!app.hasContentTypeParser('multipart/form-data'))
    await app.register(multipart, { throwFileSizeLimit: false });
  if (!app.hasDecorator('rateLimit')) await app.register(rateLimit, { global: false });
  const gates: Gates = { uploads: turnstile(6, 40), checks: turnstile(2, 6), patienceMs };
  const example = await checkLines({
    name: '青溪县2023年报（样例）.txt',
    lines: linesOf(EXAMPLE.trimEnd()),
    previous: null,
    parts: [],
  });

  app.get('/checkup', (request, reply) => send(reply, site, request, checkupPage(site)));
  app.get('/checkup/example', (request, reply) =>
    send(reply, site, request, resultPage(site, [example], true)),
  );
  app.get('/checkup/example.txt', (_request, reply) =>
    attachment(reply, '年报样例.txt', 'text/plain; charset=utf-8').send(EXAMPLE),
  );
  app.post(
    '/checkup',
    { config: { rateLimit: { max: PER_MINUTE, timeWindow: '1 minute' } } },
    (request, reply) => checkUp(site, gates, request, reply),
  );
}

function send(reply: FastifyReply, site: Site, request: FastifyRequest, page: Page): FastifyReply {
  return sendHtml(
    reply.header('cache-control', 'no-cache').header('vary', 'Cookie'),
    layout(site, readVisit(request, reply, site), page),
  );
}

function sendHtml(reply: FastifyReply, content: Html): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(content.text);
}

/**
 * Who is let in. An upload is in memory from its first byte to its answer, so few may be there at once; a slow line holds
 * one of those places, but none of the two that read and check.
 */
interface Gates {
  readonly uploads: Turnstile;
  readonly checks: Turnstile;
  /** Whoever keeps one of those two for so long, such as by not reading the answer, is cut off. */
  readonly patienceMs: number;
}

/** Waits for a place and gives it back when the answer is sent or the visitor has gone, perhaps while he waited. */
async function enter(gate: Turnstile, reply: FastifyReply): Promise<boolean> {
  const leave = await gate.enter();
  if (leave === null) return false;
  if (reply.raw.closed || reply.raw.destroyed) leave();
  else reply.raw.on('close', leave);
  return true;
}

/** One form, four answers: steps for the script, a page, review opinions, or figures. */
async function checkUp(
  site: Site,
  gates: Gates,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store');
  const say = (status: number, message: string): FastifyReply =>
    /ndjson/.test(request.headers.accept ?? '')
      ? reply
          .code(status)
          .type('application/x-ndjson')
          .send(`${JSON.stringify({ kind: 'failed', message })}\n`)
      : sendHtml(
          reply.code(status),
          layout(site, readVisit(request, reply, site), checkupPage(site, message)),
        );
  if (!(await enter(gates.uploads, reply))) return say(503, BUSY);
  const form = await readUpload(request);
  if (form.uploads.length === 0 && form.refused.length === 0 && form.again === null) return say(400, NOTHING);
  if (!(await enter(gates.checks, reply))) return say(503, BUSY);
  const end = setTimeout(() => reply.raw.destroy(), gates.patienceMs);
  reply.raw.on('close', () => clearTimeout(end));
  if (form.wanted === 'page' && /ndjson/.test(request.headers.accept ?? ''))
    return reply
      .header('x-accel-buffering', 'no')
      .type('application/x-ndjson')
      .send(Readable.from(streamSteps(site, form)));
  const results = await resultsOf(form);
  if (form.wanted === 'page')
    return sendHtml(reply, layout(site, readVisit(request, reply, site), resultPage(site, results)));
  const document = form.wanted === 'opinion' ? await writeOpinions(results) : writeResults(results);
  if (document === null)
    return say(
      422,
      results.map((result) => ('error' in result ? `${result.name}：${result.error.message}` : '')).join(' '),
    );
  return attachment(reply, document.name, document.type).send(document.bytes);
}

async function resultsOf(form: CheckupForm): Promise<PaperResult[]> {
  if (form.again !== null) return [await checkLines(form.again)];
  return [...(await checkAllPapers(form.uploads, form.wholeCounty)), ...form.refused];
}
