import { describe, expect, it } from 'vitest';
import { settingTable } from '#platform/config-table.ts';
import { type Command, CommandError } from './command.ts';
import { commandTable } from './command-table.ts';
import { runGongkai } from './gongkai.ts';

const serve: Command = {
  name: 'serve',
  usage: '',
  text: '启动服务',
  load: async () => ({
    run: async (args, io) => {
      if (args.includes('--fail')) throw new CommandError('端口已被占用。');
      io.stdout.write(`served ${args.join(' ')}`);
      return 3;
    },
  }),
};

async function gongkai(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const io = {
    stdout: { write: (text: string) => (said.out += text) },
    stderr: { write: (text: string) => (said.err += text) },
  };
  return { status: await runGongkai(args, io, [serve]), ...said };
}

describe('gongkai', () => {
  it('gives a command its arguments and returns its status', async () => {
    expect(await gongkai('serve', 'a', 'b')).toEqual({ status: 3, out: 'served a b', err: '' });
  });

  it('says what went wrong in a sentence, without a trace', async () => {
    expect(await gongkai('serve', '--fail')).toEqual({ status: 1, out: '', err: '端口已被占用。\n' });
  });

  it('explains every command and every setting', async () => {
    const { status, out } = await gongkai('--help');
    expect(status).toBe(0);
    for (const { name, text } of [serve, ...commandTable])
      expect(out).toMatch(new RegExp(`gongkai ${name} .*${text}`));
    for (const { name } of settingTable) expect(out).toContain(name);
  });

  it('does not know what is not in the table', async () => {
    expect(await gongkai('report', 'print')).toMatchObject({
      status: 64,
      err: expect.stringContaining('没有“report print”这个命令'),
    });
    expect((await gongkai('audit')).status).toBe(64);
  });

  it.each(commandTable.map((command) => [command.name, command]))(
    '%s loads and explains itself',
    async (name, command) => {
      expect(typeof (await command.load()).run).toBe('function');
      const { status, out } = await gongkai(...name.split(' '), '--help');
      expect(status).toBe(0);
      for (const [option] of command.options ?? []) expect(out).toContain(option);
    },
  );
});
