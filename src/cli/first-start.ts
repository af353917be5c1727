import type { ServerServices } from './serve.ts';
import type { CommandIo } from './command.ts';

/** Says at the first start what has to be known only once. */
export async function firstStart(services: ServerServices, io: CommandIo): Promise<void> {
  const { secrets } = services;
  if (secrets.isNew) {
    io.stdout.write(
      `\n已生成密钥文件 ${secrets.file}，只有本账户可读。请立即另存备份：丢失它，双因素等加密内容无法恢复。\n`,
    );
  }
}
