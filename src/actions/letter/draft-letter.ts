import { isReply } from '#domain/letter/letter-kind.ts';
import type { LetterKind } from '#domain/letter/letter-kind.ts';
import { missingWords, writeLetter } from '#domain/letter/write-letter.ts';
import type { Letter } from '#domain/letter/write-letter.ts';
import { remedyInstruction, remedySentence } from '#domain/remedy/remedy-instruction.ts';
import type { RemedyInstruction, RemedyPlaces } from '#domain/remedy/remedy-instruction.ts';
import { clockOf } from '#domain/request/case-clock.ts';
import { foldCase } from '#domain/request/case-state.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import type { Secrets } from '#platform/secrets.ts';
import { findAgency } from '#store/agency.ts';
import { getAgencyContact } from '#store/agency-contact.ts';
import type { Db } from '#store/database.ts';
import { findTemplate } from '#store/letter-template.ts';
import { readApplicant } from '#store/request.ts';
import { findCase, historyOf, listActs } from '#store/request-case.ts';
import { calendarOfCounty } from '../request/case-ground.ts';
import { caseWords, remedyMatterOf } from './case-words.ts';
import { remedyPlacesOf } from './remedy-places.ts';

/** A letter written out of a case, with what it still lacks. */
export interface DraftedLetter {
  readonly letter: Letter;
  /** Chinese sentences: blanks to be filled, points for the legal adviser. */
  readonly faults: readonly string[];
  readonly instruction: RemedyInstruction;
  readonly places: RemedyPlaces;
}

/** Writes a letter of a case out of its template and its ledger. Nothing is kept. */
export async function draftLetter(
  { db, secrets }: { readonly db: Db; readonly secrets: Secrets },
  about: { tenantId: string; caseId: string; kind: LetterKind; on: PlainDate; template?: string },
): Promise<DraftedLetter> {
  const { tenantId, caseId, kind, on } = about;
  const found = await findCase(db, tenantId, caseId);
  if (found === null) throw new Problem('case.not_found');
  const agency = await findAgency(db, [tenantId], found.agency_id);
  if (agency === null) throw new Problem('agency.not_found');
  const [acts, applicant, contact, template, calendar, places] = await Promise.all([
    listActs(db, tenantId, caseId),
    readApplicant(db, secrets, tenantId, found.request_id),
    getAgencyContact(db, tenantId, agency.id),
    findTemplate(db, tenantId, kind),
    calendarOfCounty(db, tenantId, agency.region),
    remedyPlacesOf(db, agency, on),
  ]);
  const history = historyOf(acts);
  const standing = foldCase(history);
  const instruction = remedyInstruction(remedyMatterOf(kind, standing.grounds), on);
  const clock = clockOf(history, calendar, on);
  const { name: agencyName } = agency;
  const remedy = remedySentence(instruction, places);
  const words = caseWords(kind, {
    history,
    standing,
    clock,
    applicant,
    content: found.content,
    agencyName,
    contact,
    remedy,
  });
  const text = about.template ?? template.text;
  const frame = { heading: agencyName, number: null, signedBy: agencyName, date: on };
  return {
    letter: writeLetter(kind, text, words, frame),
    faults: [
      ...missingWords(text, words).map(({ message }) => message),
      ...(isReply(kind) && places.bodies.includes(null)
        ? ['救济告知里还没有行政复议机关的名称：请在单位资料或者设置里填写。']
        : []),
      ...(isReply(kind) && instruction.unsettled !== null ? [instruction.unsettled] : []),
    ],
    instruction,
    places,
  };
}
