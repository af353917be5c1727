import type { HouseRule } from '../house-rule.ts';
import { architecture } from './architecture.ts';
import { derivedDocuments } from './derived-documents.ts';
import { docLinks } from './doc-links.ts';
import { fileNames } from './file-names.ts';
import { fileSize } from './file-size.ts';
import { machinePaths } from './machine-paths.ts';
import { migrations } from './migrations.ts';
import { packages } from './packages.ts';
import { screenLanguage } from './screen-language.ts';
import { skippedTests } from './skipped-tests.ts';
import { suppressions } from './suppressions.ts';

/** Every rule of the house, in the order in which `npm run check` prints them. */
export const houseRules: readonly HouseRule[] = [
  architecture,
  fileNames,
  fileSize,
  suppressions,
  skippedTests,
  machinePaths,
  screenLanguage,
  migrations,
  packages,
  docLinks,
  derivedDocuments,
];
