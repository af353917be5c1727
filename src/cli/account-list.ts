import { ROLE_TEXT, type Role } from '#domain/identity/role.ts';

/** An account as it is handed over: the password works once and is shown once. */
export interface HandedAccount {
  readonly place: string;
  readonly role: Role;
  readonly username: string;
  readonly oneTimePassword: string;
}

/** Roles that keep the installation, not the ledgers; listed first. */
const administrators: readonly Role[] = ['system_admin', 'security_admin', 'audit_admin'];

/** The accounts by place, one a line, the three administrators first. */
export function accountList(accounts: readonly HandedAccount[]): string {
  const places = [...new Set(accounts.map((account) => account.place))];
  return places.map((place) => placeList(place, accounts)).join('');
}

function placeList(place: string, accounts: readonly HandedAccount[]): string {
  const here = accounts.filter((account) => account.place === place);
  const rank = ({ role }: HandedAccount): number => (administrators.includes(role) ? 0 : 1);
  const width = Math.max(...here.map(({ username }) => username.length));
  const lines = here
    .toSorted((a, b) => rank(a) - rank(b))
    .map(
      ({ username, oneTimePassword, role }) =>
        `  ${username.padEnd(width)}  ${oneTimePassword}  ${ROLE_TEXT[role].name}\n`,
    );
  return `${place}\n${lines.join('')}`;
}
