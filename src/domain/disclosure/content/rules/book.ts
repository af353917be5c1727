import type { ContentRule } from '../rule.ts';
import { BANK_CARD } from './bank-card.ts';
import { BROKEN_LINKS } from './broken-links.ts';
import { DOUBLED_WORDS } from './doubled-words.ts';
import { FIXED_ORDER } from './fixed-order.ts';
import { HOME_ADDRESS } from './home-address.ts';
import { IDENTITY_NUMBER } from './identity-number.ts';
import { IMPOSSIBLE_DATE } from './impossible-date.ts';
import { LEADER_TITLE } from './leader-title.ts';
import { MISSING_FIELDS } from './missing-fields.ts';
import { MOBILE_NUMBER } from './mobile-number.ts';
import { NAME_LIST } from './name-list.ts';
import { OPENNESS_LABEL } from './openness-label.ts';
import { PICTURE_WORDS } from './picture-words.ts';
import { WRONG_WORDING } from './wording.ts';

/** Every content check, the gravest first. */
export const CONTENT_RULES: readonly ContentRule[] = [
  NAME_LIST,
  IDENTITY_NUMBER,
  BANK_CARD,
  MOBILE_NUMBER,
  HOME_ADDRESS,
  OPENNESS_LABEL,
  MISSING_FIELDS,
  BROKEN_LINKS,
  LEADER_TITLE,
  FIXED_ORDER,
  WRONG_WORDING,
  DOUBLED_WORDS,
  IMPOSSIBLE_DATE,
  PICTURE_WORDS,
];
