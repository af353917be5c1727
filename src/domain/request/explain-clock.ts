import { CLOCK_ARTICLES, REQUEST_TERMS } from '../law/request-term.ts';
import { addDays } from '../time/plain-date.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { deadlineStops } from '../time/working-days.ts';
import type { Deadline } from '../time/working-days.ts';
import { CHANNELS, DELIVERIES } from './clock-act.ts';
import type { RequestChannel } from './clock-act.ts';
import { CLOCK_STATES } from './clock.ts';
import type { Clock } from './clock.ts';
import { excludedUntil, waitsForApplicant } from './clock-course.ts';
import type { Course, Opinion } from './clock-course.ts';

/**
 * The way to a due date in Chinese sentences, each with its article: what an officer reads, prints for the file, and shows
 * in court. One sentence a line, in the order of the acts.
 */
export function explainClock(clock: Clock): string[] {
  const { course, due, originalDue } = clock;
  return [
    receiptLine(course),
    ...(originalDue === null ? [] : [originalLine(originalDue)]),
    ...correctionLines(course),
    ...course.opinions.map(opinionLine),
    ...extensionLines(course),
    ...delayLines(course),
    ...feeLines(course),
    ...(due === null ? [] : dueLines(clock, due)),
    ...missingLines(clock),
    ...endLines(clock),
  ];
}

const RECEIPT: Readonly<Record<RequestChannel, string>> = {
  in_person: '以提交之日为收到申请之日',
  registered_post: '以签收之日为收到申请之日',
  ordinary_post: '以与申请人确认之日为收到申请之日',
  fax: '以双方确认之日为收到申请之日',
  web: '以双方确认之日为收到申请之日',
};

function receiptLine({ channel, arrivedOn, receivedOn }: Course): string {
  const way = `${arrivedOn} 以“${CHANNELS[channel]}”方式收到`;
  const { receipt } = CLOCK_ARTICLES;
  if (receivedOn === null) return `${way}；还没有与申请人确认，期限尚未起算（${receipt}）。`;
  const confirmed = receivedOn === arrivedOn ? '' : `，${receivedOn} 确认`;
  return `${way}${confirmed}，${RECEIPT[channel]}（${receipt}）。`;
}

function originalLine({ start, due }: Deadline): string {
  const { workingDays, article } = REQUEST_TERMS.answer;
  return `自收到申请次日 ${addDays(start, 1)} 起 ${workingDays} 个工作日，原到期日 ${due}（${article}）。`;
}

function correctionLines({ correction }: Course): string[] {
  const { article } = REQUEST_TERMS.correctionNotice;
  if (correction === null) return [];
  const { askedOn, answerBy, answeredOn } = correction;
  const asked = `${askedOn} 告知补正${answerBy === null ? '' : `，补正期限至 ${answerBy}`}`;
  if (answeredOn === null) return [`${asked}；收到补正后，期限自次日起整段重新计算（${article}）。`];
  const late = answerBy !== null && answeredOn > answerBy ? '（逾期补正，行政机关已予接收）' : '';
  return [
    `${asked}，${answeredOn} 收到补正${late}；补正后的申请以此日为收到之日，期限自 ${addDays(answeredOn, 1)} 起整段重新计算（${article}）。`,
  ];
}

function opinionLine(opinion: Opinion): string {
  const { of, party, askedOn, receivedOn, assumed, answerBy, answeredOn } = opinion;
  const { article } = of === 'third_party' ? REQUEST_TERMS.thirdPartyOpinion : REQUEST_TERMS.agencyOpinion;
  const received = assumed ? `收到日没有记录，假定为 ${receivedOn}` : `${receivedOn} 收到`;
  const outcome = outcomeOf(of, answerBy, answeredOn);
  return `${askedOn} 征求${party}意见，${received}，15 个工作日至 ${answerBy}，${outcome}；${addDays(askedOn, 1)} 至 ${excludedUntil(opinion)} 之间的工作日不计算在期限内（${article}、${CLOCK_ARTICLES.excluded}）。`;
}

function outcomeOf(of: Opinion['of'], answerBy: PlainDate, answeredOn: PlainDate | null): string {
  const silence = of === 'third_party' ? '由行政机关依法决定是否公开' : '视为同意公开';
  if (answeredOn === null) return `到期不答复的，${silence}`;
  if (answeredOn > answerBy) return `${answeredOn} 才答复，已逾期，${silence}`;
  return `${answeredOn} 答复`;
}

function extensionLines({ extension }: Course): string[] {
  if (extension === null) return [];
  const { article } = REQUEST_TERMS.extension;
  return [`${extension.on} 延长答复期限 ${extension.days} 个工作日（${article}）。`];
}

function delayLines({ delayedUntil }: Course): string[] {
  if (delayedUntil === null) return [];
  return [
    `申请数量、频次明显超过合理范围，延迟答复的合理期限至 ${delayedUntil}（${CLOCK_ARTICLES.delay}）。`,
  ];
}

function feeLines({ fee, start }: Course): string[] {
  if (fee === null) return [];
  const { article, workingDays } = REQUEST_TERMS.payment;
  const noticed = `${fee.noticedOn} 发出收费通知，缴费期限自次日起 ${workingDays} 个工作日，至 ${fee.payBy}`;
  if (fee.paidOn === null) return [`${noticed}；逾期未缴纳的视为放弃申请，不再处理（${article}）。`];
  const effect =
    start === fee.paidOn
      ? `处理期限自 ${addDays(fee.paidOn, 1)} 起整段重新计算`
      : '等待缴费的工作日不计算在期限内';
  return [`${noticed}；${fee.paidOn} 缴费，${effect}（${article}）。`];
}

function dueLines({ course, missing }: Clock, due: Deadline): string[] {
  const provisional = missing.length > 0 ? '暂定' : '';
  const waiting = waitsForApplicant(course) ? '；等待申请人期间不计逾期' : '';
  return [
    ...deadlineStops(due).map(
      ({ from, to, reason }) => `不计 ${from === to ? from : `${from} 至 ${to}`}：${reason}。`,
    ),
    ...due.days
      .filter(({ count, source }) => count !== null && source !== 'weekday')
      .map(({ date, reason }) => `计入 ${date}：${reason}。`),
    due.due === course.delayedUntil
      ? `延迟答复的期限 ${due.due} 为到期日${waiting}。`
      : `自 ${addDays(due.start, 1)} 起第 ${course.term} 个工作日为 ${due.due}，即${provisional}到期日${waiting}。`,
  ];
}

function missingLines({ missing }: Clock): string[] {
  return missing.length === 0
    ? []
    : [`到期日为暂定：${missing.join('、')}尚未公布或尚未录入，录入后可能变动。`];
}

function endLines({ state, course, due, overdue }: Clock): string[] {
  if (course.reply === null)
    return [`状态：${CLOCK_STATES[state]}${overdue && due !== null ? `，已超过到期日 ${due.due}` : ''}。`];
  const { on, delivery } = course.reply;
  const counted = delivery === 'post' ? `以交邮之日为准（${CLOCK_ARTICLES.delivery}）` : '以送达之日为准';
  return [`${on} ${DELIVERIES[delivery]}，${counted}，${overdue ? '已经逾期' : '在期限内'}。`];
}

/** Whether a sentence of the explanation only says that a weekend does not count: a screen may fold these away, paper may not. */
export function isWeekendLine(line: string): boolean {
  return line.startsWith('不计 ') && line.endsWith('：周末。');
}
