import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';

import { run } from './deadline.ts';

async function deadline(...args: string[]): Promise<string> {
  let answer = '';
  const stdout = { write: (text: string) => (answer += text) };
  await run(args, { stdout, stderr: stdout });
  return answer;
}

async function answerOf(text: string): Promise<{ status: number; answer: unknown }> {
  let answer = '';
  const stdout = { write: (part: string) => (answer += part) };
  const status = await run(['--json'], { stdin: Readable.from([text]), stdout, stderr: stdout });
  return { status, answer: JSON.parse(answer) };
}

describe('gongkai deadline --json', () => {
  const received = '{"act":"received","on":"2026-02-14","channel":"in_person"}';

  it('answers a history from standard input', async () => {
    expect(await answerOf(`{"region":"410327","as_of":"2026-03-20","acts":[${received}]}`)).toEqual({
      status: 0,
      answer: {
        state: 'handling',
        original_due: '2026-03-20',
        due: '2026-03-20',
        provisional: false,
        overdue: false,
        explanation: expect.arrayContaining(['计入 2026-02-28：春节调休上班。']),
      },
    });
  });

  it('names the act that can not be, and its article', async () => {
    const late = '{"act":"extended","on":"2026-03-23"}';
    expect(await answerOf(`{"region":"410327","acts":[${received},${late}]}`)).toEqual({
      status: 1,
      answer: {
        error: {
          act: 2,
          article: '条例第三十三条第二款',
          message: expect.stringContaining('2026-03-20 届满'),
        },
      },
    });
  });

  it('says what a text that is no JSON should be', async () => {
    expect(await answerOf('收到日 2026-02-14')).toMatchObject({
      status: 1,
      answer: { error: { act: null } },
    });
    await expect(answerOf(`"${'x'.repeat(1_000_001)}"`)).rejects.toThrow('太长');
  });
});

describe('gongkai deadline', () => {
  it('counts by the national calendar unless a region is named', async () => {
    expect(await deadline('2022-06-20', '20')).toContain('到期日 2022-07-18。');
    const regional = await deadline('2022-06-20', '20', '--region', '640424');
    expect(regional).toContain('到期日 2022-07-20。');
    expect(regional).toContain('不计 2022-07-11 至 2022-07-12　古尔邦节放假');
  });

  it('says that the day is provisional and what is missing', async () => {
    const answer = await deadline('2023-06-20', '20', '--region', '640424');
    expect(answer).toContain('暂定到期日');
    expect(answer).toContain('还缺 2023年宁夏回族自治区节假日安排');
  });

  it('gives every day as JSON', async () => {
    expect(JSON.parse(await deadline('2022-09-30', '1', '--json'))).toMatchObject({
      due: '2022-10-08',
      provisional: false,
      days: expect.arrayContaining([
        { date: '2022-10-08', working: true, reason: '国庆节调休上班', source: 'national', count: 1 },
      ]),
    });
  });

  it.each([
    [['2022-02-30', '20'], '不是日期'],
    [['2022-06-20', '-5'], '参数不对'],
    [['2022-06-20', '五'], '不是工作日数'],
    [['2022-06-20', '20', '--region', '64'], '不是行政区划代码'],
    [['2022-06-20'], '参数不对'],
  ])('refuses %j in plain words', async (args, words) => {
    await expect(deadline(...args)).rejects.toThrow(words);
  });
});
