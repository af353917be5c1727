import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { form2021 } from '#domain/report/forms/form-2021.ts';
import { AS_IS, chance, damagedText, knownReport } from '../../test/damaged-report.ts';
import { run as check } from './report-check.ts';
import { run as convert } from './report-convert.ts';

interface Line {
  readonly file: string;
  readonly report?: { readonly year: number; readonly requests: { readonly new: readonly unknown[] } };
  readonly findings?: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly cells: readonly string[];
  }[];
  readonly error?: { readonly code: string; readonly message: string };
}

let folder = '';
const at = (name: string): string => path.join(folder, name);
const right = damagedText(knownReport(form2021, 2023, chance(7)), AS_IS);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-check-'));
  await writeFile(at('right.txt'), right.join('\n'));
  // One figure of the first row raised by one: the row no longer adds up.
  await writeFile(
    at('wrong.txt'),
    right
      .join('\n')
      .replace(/(本年新收政府信息公开申请数量\t)(\d+)/, (_, label, n) => `${label}${Number(n) + 1}`),
  );
  await writeFile(at('binary.txt'), new Uint8Array([0, 1, 2, 3, 255, 254, 0, 0, 7, 9]));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function ran(
  command: typeof check,
  ...args: string[]
): Promise<{ status: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io = {
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
  };
  return { status: await command(args, io), out, err };
}

function parsed(out: string): Line[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

describe('report check', () => {
  it('ends with 0 for a report without errors', async () => {
    const { status, out } = await ran(check, '--json', at('right.txt'));
    expect(status).toBe(0);
    expect(parsed(out)[0]?.findings?.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(parsed(out)[0]?.report?.year).toBe(2023);
  });

  it('ends with 1 where an error was found, and names rule and cells', async () => {
    const { status, out } = await ran(check, '--json', at('wrong.txt'));
    expect(status).toBe(1);
    const errors = parsed(out)[0]?.findings?.filter((finding) => finding.severity === 'error') ?? [];
    expect(errors.map((finding) => finding.rule)).toContain('requests.applicants-sum');
    expect(errors[0]?.cells[0]).toMatch(/^requests\./);
  });

  it('ends with 2 where a file could not be read, and checks the others all the same', async () => {
    const { status, out } = await ran(check, '--json', at('binary.txt'), at('absent.txt'), at('wrong.txt'));
    expect(status).toBe(2);
    expect(parsed(out).map((line) => line.error?.code)).toEqual(['binary', 'enoent', undefined]);
    expect(parsed(out)[1]?.error?.message).toBe('没有这个文件，请检查文件名和路径。');
  });

  it('holds two years of one agency against each other', async () => {
    const later = damagedText(knownReport(form2021, 2024, chance(8)), AS_IS);
    await writeFile(at('later.txt'), later.join('\n'));
    const alone = parsed((await ran(check, '--json', at('later.txt'))).out)[0]?.findings ?? [];
    const beside =
      parsed((await ran(check, '--json', at('later.txt'), at('right.txt'))).out)[0]?.findings ?? [];
    expect(alone.map((finding) => finding.rule).filter((rule) => rule.startsWith('stock-flow'))).toEqual([]);
    expect(beside.map((finding) => finding.rule)).toContain('stock-flow.carried-in');
  });

  it('gives a person an account in sentences', async () => {
    const { out } = await ran(check, at('wrong.txt'));
    expect(out).toContain('机关：安平县人民政府');
    expect(out).toMatch(/\[错误\] 第\d+行/);
    expect(out).toContain('建议：');
  });

  it('says how it is used when asked wrongly', async () => {
    expect((await ran(check)).err).toContain('用法');
    expect((await ran(check, '--colour', at('right.txt'))).status).toBe(2);
  });
});

describe('report convert', () => {
  it.each(['json', 'txt', 'html', 'docx', 'pdf', 'xlsx'])(
    'to %s and back yields the same cells',
    async (format) => {
      expect(await ran(convert, at('right.txt'), '--to', format, '-o', at(`out.${format}`))).toMatchObject({
        status: 0,
      });
      const { out } = await ran(check, '--json', at('right.txt'), at(`out.${format}`));
      const [before, after] = parsed(out);
      expect(after?.report).toEqual(before?.report);
    },
  );

  it('writes nothing where nothing could be read', async () => {
    const { status, err } = await ran(convert, at('absent.txt'), '--to', 'json', '-o', at('never.json'));
    expect([status, err]).toEqual([2, `${at('absent.txt')}：没有这个文件，请检查文件名和路径。\n`]);
  });

  it('says how it is used when asked wrongly', async () => {
    expect((await ran(convert, at('right.txt'), '--to', 'odt', '-o', at('x'))).err).toContain('用法');
  });
});
