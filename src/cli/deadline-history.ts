import { answerHistory } from '#domain/request/answer-history.ts';
import { CommandError } from './command.ts';
import type { CommandIo } from './command.ts';

/** A case has some dozens of acts; a megabyte is none. */
const MOST_CHARACTERS = 1_000_000;

/** Answers a history from standard input in one line of JSON. @returns 1 where the history can't be */
export async function answerPipedHistory({ stdin, stdout }: CommandIo): Promise<number> {
  const answer = answerText(await readAll(stdin));
  stdout.write(`${JSON.stringify(answer)}\n`);
  return 'error' in answer ? 1 : 0;
}

function answerText(text: string): ReturnType<typeof answerHistory> {
  try {
    return answerHistory(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const message =
      '标准输入不是完整的 JSON。请写成 {"region":"410327","acts":[{"act":"received","on":"2026-02-14","channel":"in_person"}]}。';
    return { error: { act: null, article: '条例第四十五条', message } };
  }
}

async function readAll(stdin: CommandIo['stdin']): Promise<string> {
  if (stdin === undefined) throw new CommandError('没有标准输入。请用管道送入办理经过。');
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > MOST_CHARACTERS) throw new CommandError('标准输入太长，不像是一件申请的办理经过。');
  }
  return text + decoder.decode();
}
