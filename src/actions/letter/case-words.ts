import { classOf } from '#domain/law/outcome.ts';
import { REPLY_GROUNDS } from '#domain/law/reply-ground.ts';
import type { LetterFacts } from '#domain/letter/letter-facts.ts';
import type { LetterKind } from '#domain/letter/letter-kind.ts';
import type { RemedyMatter } from '#domain/remedy/remedy-instruction.ts';
import type { Applicant } from '#domain/request/application.ts';
import type { CaseActName, CaseActOf } from '#domain/request/case-act.ts';
import type { CaseHistory } from '#domain/request/case-clock.ts';
import type { CaseStanding } from '#domain/request/case-state.ts';
import { CHANNELS } from '#domain/request/clock-act.ts';
import type { Clock } from '#domain/request/clock.ts';
import { boxOf, refusesBy14To16 } from '#domain/request/decision.ts';
import { TARIFFS } from '#domain/request/fee.ts';
import { longDate } from '#domain/time/long-date.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { AgencyContactRow } from '#store/agency-contact.ts';

/** What a letter of a case is written from. */
export interface CaseForLetter {
  readonly history: CaseHistory;
  readonly standing: CaseStanding;
  readonly clock: Clock;
  /** null once erased: the letter leaves a blank. */
  readonly applicant: Applicant | null;
  readonly content: string;
  readonly agencyName: string;
  readonly contact: AgencyContactRow;
  /** The sentence on remedies, for replies; null where the letter names none. */
  readonly remedy: string | null;
}

/** The kind of reply that a decision needs. */
export function replyKindOf(grounds: CaseStanding['grounds']): LetterKind | null {
  const box = boxOf(grounds);
  return box === null ? null : `reply_${classOf(box)}`;
}

/** What a letter is as far as remedies go. */
export function remedyMatterOf(kind: LetterKind, grounds: CaseStanding['grounds']): RemedyMatter {
  if (kind === 'third_party_result') return 'other_reply';
  if (!kind.startsWith('reply_')) return 'procedural';
  if (refusesBy14To16(grounds)) return 'refusal';
  return grounds.includes('administrative_query') ? 'administrative_query' : 'other_reply';
}

/** What is known of a case, by the words of the templates. What is not known is absent and stays a blank. */
export function caseWords(kind: LetterKind, found: CaseForLetter): LetterFacts {
  const { history, standing, clock, applicant, contact } = found;
  const decision = lastOf(history, 'decided')?.decision;
  const correction = lastOf(history, 'correction_requested');
  const asked = lastOf(history, kind === 'agency_letter' ? 'agency_asked' : 'third_party_asked');
  const proposed = lastOf(history, 'extension_proposed') ?? lastOf(history, 'extended');
  const fee = lastOf(history, 'fee_noticed');
  const toParty = kind === 'third_party_letter' || kind === 'agency_letter' || kind === 'third_party_result';
  return defined({
    申请人: applicant?.name,
    收件人: toParty ? asked?.party : applicant?.name,
    申请内容: found.content,
    登记号: standing.number,
    收到日期: dated(clock.course.receivedOn),
    提交方式: CHANNELS[clock.course.channel],
    到期日: dated(clock.due?.due),
    原到期日: dated(clock.originalDue?.due),
    补正事项: correction?.what,
    补正期限: dated(correction?.answerBy),
    意见期限: '15',
    延长天数: proposed?.days.toString(),
    延长理由: proposed?.reason,
    说明期限: dated(lastOf(history, 'reasons_asked')?.answerBy),
    延迟期限: dated(lastOf(history, 'delayed')?.until),
    延迟理由: lastOf(history, 'delayed')?.reason,
    收费标准:
      fee &&
      `${TARIFFS[fee.tariff]}，${fee.tariff === 'per_case' ? `本月第${fee.units}件` : `${fee.units}页`}`,
    收费金额: fee?.yuan.toString(),
    缴费期限: dated(clock.course.fee?.payBy),
    答复情形: standing.grounds.map((ground) => REPLY_GROUNDS[ground].question).join('；'),
    法律依据: decision?.articles.map(fullName).join('、'),
    理由: decision?.reason,
    获取方式: decision?.way,
    负责机关: decision?.responsibleAgency,
    反映渠道: decision?.channel,
    救济告知: found.remedy,
    单位: found.agencyName,
    联系方式: contactLine(contact),
  });
}

/** 条例 is the word of the desk; a letter gives the full name. */
function fullName(article: string): string {
  return article.replace(/^条例/, '《中华人民共和国政府信息公开条例》');
}

function contactLine({ office, address, phone }: AgencyContactRow): string {
  const parts = [office && `联系机构：${office}`, address && `地址：${address}`, phone && `电话：${phone}`];
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? '' : `${said.join('，')}。`;
}

function lastOf<Name extends CaseActName>(history: CaseHistory, name: Name): CaseActOf<Name> | undefined {
  return history.findLast((act) => act.act === name) as CaseActOf<Name> | undefined;
}

function dated(day: PlainDate | null | undefined): string | undefined {
  return day == null ? undefined : longDate(day);
}

function defined(words: Readonly<Record<string, string | null | undefined>>): LetterFacts {
  return Object.fromEntries(
    Object.entries(words).filter(([, text]) => text != null && text !== ''),
  ) as LetterFacts;
}
