import { commands } from './commands.ts';
import { decisions } from './decisions.ts';
import type { DerivedBlock } from './derived-block.ts';
import { forms } from './forms.ts';
import { layers } from './layers.ts';
import { permissions } from './permissions.ts';
import { rules } from './rules.ts';
import { settings } from './settings.ts';
import { tables } from './tables.ts';

/** Everything in the documents that is derived and never written by hand. */
export const blocks: readonly DerivedBlock[] = [
  layers,
  decisions,
  commands,
  forms,
  rules,
  tables,
  permissions,
  settings,
];
