import { settingTable } from '#platform/config-table.ts';
import type { SettingDeclaration } from '#platform/config-table.ts';
import { markdownTable } from './derived-block.ts';
import type { DerivedBlock } from './derived-block.ts';

/** Every setting of the environment, from the table that the server reads. */
export const settings: DerivedBlock = {
  name: 'settings',
  text: () =>
    markdownTable(
      ['setting', 'standard', 'what it does'],
      settingTable.map((setting: SettingDeclaration) => [
        `\`${setting.name}\``,
        setting.standard === null ? 'not set' : setting.standard === '' ? 'empty' : `\`${setting.standard}\``,
        setting.text + (setting.secret ? '（保密，不会再显示）' : ''),
      ]),
    ),
};
