import { commandTable } from '#cli/command-table.ts';
import { markdownTable } from './derived-block.ts';
import type { DerivedBlock } from './derived-block.ts';

/** Every command with its options, from the table that `gongkai --help` reads. */
export const commands: DerivedBlock = {
  name: 'commands',
  text: () =>
    markdownTable(
      ['command', 'what it does'],
      commandTable.flatMap((command) => [
        [`\`gongkai ${`${command.name} ${command.usage}`.trimEnd()}\``, command.text],
        ...(command.options ?? []).map(([option, text]) => [`&emsp;\`${option}\``, text]),
      ]),
    ),
};
