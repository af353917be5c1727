import { ACTIONS, PERMISSIONS } from '#domain/identity/permission.ts';
import { ROLE_TEXT } from '#domain/identity/role.ts';
import { markdownTable } from './derived-block.ts';
import type { DerivedBlock } from './derived-block.ts';

/** Who may do what, from the table that the server asks. */
export const permissions: DerivedBlock = {
  name: 'permissions',
  text: () =>
    markdownTable(
      ['action', 'roles, and how far each reaches'],
      ACTIONS.map((action) => [
        `\`${action}\``,
        PERMISSIONS.filter((one) => one.action === action)
          .map((one) => `${ROLE_TEXT[one.role].name} (${one.scope})`)
          .join('、'),
      ]),
    ),
};
