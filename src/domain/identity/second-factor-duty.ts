import { isAdministrator, type Role } from './role.ts';

/**
 * Who must sign in with two factors: administrators (GB/T 22239-2019 8.1.4.1 身份鉴别) and those who sign off.
 * The demonstration asks nobody, so that it can be tried without a phone.
 */
export function mustUseSecondFactor(roles: readonly Role[], demonstration: boolean): boolean {
  return !demonstration && roles.some((role) => isAdministrator(role) || role === 'approver');
}
