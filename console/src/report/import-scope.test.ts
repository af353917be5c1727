import { ROLES } from '#domain/identity/role.ts';
import { expect, it } from 'vitest';
import { importsForOthers } from './import-scope.ts';

it('importsForOthers is true for the disclosure office alone', () => {
  expect(ROLES.filter((role) => importsForOthers([role]))).toEqual(['disclosure_office']);
  expect(importsForOthers(['clerk', 'disclosure_office'])).toBe(true);
  expect(importsForOthers([])).toBe(false);
});
