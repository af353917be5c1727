import type { ReadReport } from '../report.ts';
import { isDigit } from './canonical.ts';
import type { Measure } from './measure.ts';
import type { Paragraph } from './paragraph.ts';
import type { Sentence } from './sentence.ts';
import { speaksForAll } from './speaks-for-all.ts';
import { TOPIC, topicAfter } from './topic.ts';

/** What the narrative says of a quantity that a table also states. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly value: number;
  readonly unit: string;
  /** The words of the claim, for messages. */
  readonly words: string;
  /** False where the sentence speaks of one body only, or of a figure that may be counted in another way. */
  readonly plain: boolean;
  readonly line: number;
  readonly quote: string;
}

export type ClaimKind =
  | 'received'
  | 'handled'
  | 'carried_in'
  | 'carried_out'
  | 'closed'
  | 'granted'
  | 'partial'
  | 'refused'
  | 'unavailable'
  | 'not_processed'
  | 'other'
  | 'natural_person'
  | 'commercial_enterprise'
  | 'reconsideration'
  | 'litigation'
  | 'remedies'
  | 'normative_documents';

const CASES = new Set(['件', '起', '宗', '例', '条', '份', '项', '个', '次', '件次']);
const REMEDY_TOPIC = /信息公开|依申请公开|公开政府信息|因公开|公开引/;
const PAST = /去年|(?<!结转)上年(?!度?结转)|往年|同比|较|相比|历年|以来共?累计|累计|(?:上|前)一年(?!度?结转)/;
/** Ways in which a request comes in: a part of what was received. */
const CHANNEL = /网络|网上|在线|信函|邮寄|邮件|当面|现场|书面|传真|平台|邮箱|快递|窗口|口头|电话|线上|线下/;
const QUALIFIED =
  /审结|维持|纠正|纠错|撤销|败诉|胜诉|驳回|一审|二审|撤回|上诉|再审|尚未|应诉|结果|结案|终止|确认违法|责令|已办结|行政机关负责人/;

/** Whose report it is, and on which year. */
export type Speaker = Pick<ReadReport, 'agency' | 'year'>;

/**
 * Every claim of a paragraph, in the order of the text.
 *
 * @param topicBefore whether requests are the topic before its first word
 */
export function claimsOf(paragraph: Paragraph, { agency, year }: Speaker, topicBefore = false): Claim[] {
  const claims: Claim[] = [];
  let topic = topicBefore;
  for (const sentence of paragraph.sentences) {
    let read = sentence.start;
    for (const measure of sentence.measures) {
      // The topic lasts until another begins; in 收到70条依申请公开事项 it follows the figure.
      topic = topicAfter(paragraph.text.slice(read, measure.start), topic) || TOPIC.test(measure.after);
      read = measure.start;
      const before = paragraph.text.slice(Math.max(sentence.start, measure.start - FARTHEST), measure.start);
      if (ofAnotherYear(before, year)) continue;
      const claim = claimOf(measure, before, topic, paragraph, agency);
      if (claim) claims.push(claim);
    }
    claims.push(...denials(sentence, paragraph, agency));
    topic = topicAfter(paragraph.text.slice(read, sentence.end), topic);
  }
  return claims;
}

/** How far back in its sentence the subject of a figure may stand. */
const FARTHEST = 200;

/** 2021年收到申请9件，2022年收到6件: the year named last before the figure. */
function ofAnotherYear(before: string, year: number | null): boolean {
  const named = /.*(20\d\d)年/s.exec(before)?.[1];
  return named !== undefined && year !== null && Number(named) !== year;
}

function claimOf(
  measure: Measure,
  before: string,
  requests: boolean,
  paragraph: Paragraph,
  agency: string | null,
): Claim | null {
  if (!measure.exact || !CASES.has(measure.unit)) return null;
  const clause = before.slice(before.length - measure.label.length);
  if (PAST.test(clause)) return null;
  const kind =
    remedyKind(measure, before, requests) ??
    (requests ? requestKind(measure, before) : null) ??
    documentKind(measure);
  if (kind === null) return null;
  return {
    kind,
    value: measure.value,
    unit: measure.unit,
    words: measure.label,
    plain: speaksForAll(before, agency),
    line: paragraph.line(measure.start),
    quote: paragraph.quote(measure.labelStart, measure.end),
  };
}

const REQUEST_KINDS: readonly (readonly [ClaimKind, RegExp])[] = [
  [
    'carried_in',
    /^(?:其中)?(?:有|含|包括)?(?:上(?:一)?年度?(?:结转|转入|转结)[^0-9]{0,12}|结转上(?:一)?年度?)$/,
  ],
  [
    'carried_out',
    /^(?:其中)?(?:期内|有|另有|尚有|已)?(?:结转|转入)(?:至|到)?(?:下(?:一)?年度?|明年|次年)[^0-9]{0,10}$/,
  ],
  ['partial', /^(?:其中)?(?:予以|作出|同意)?部分(?:予以)?公开(?:的)?(?:答复)?(?:有|共)?$/],
  ['granted', /^(?:其中)?(?:予以|同意)(?:全部)?公开(?:的)?(?:答复)?(?:有|共)?$/],
  ['refused', /^(?:其中)?(?:决定)?不(?:予|同意)公开(?:的)?(?:答复)?(?:有|共)?$/],
  ['unavailable', /^(?:其中)?无法提供(?:的)?(?:答复)?(?:有|共)?$/],
  ['not_processed', /^(?:其中)?不予处理(?:的)?(?:答复)?(?:有|共)?$/],
  ['other', /^(?:其中)?(?:作)?其[他它]处理(?:的)?(?:有|共)?$/],
  ['natural_person', /^(?:其中)?(?:涉及|来自)?自然人(?:提出|提交)?(?:的)?(?:申请)?(?:有|共)?$/],
  ['commercial_enterprise', /^(?:其中)?(?:涉及|来自)?商业企业(?:提出|提交)?(?:的)?(?:申请)?(?:有|共)?$/],
  [
    'closed',
    /^(?:现|均)?(?:已)?(?:累计)?(?:办理完结|办理完毕|办结|按时办结|按期办结|按时答复|已答复|依法答复)(?:申请)?(?:共)?$/,
  ],
];

function requestKind(measure: Measure, before: string): ClaimKind | null {
  // 制作政府信息…条，其中主动公开…条、依申请公开…条、不予公开…条 counts documents, not requests.
  const documents = /主动公开/.test(before);
  for (const [kind, words] of REQUEST_KINDS) if (words.test(measure.label)) return documents ? null : kind;
  // 收到 … 政府信息公开申请 … N件, in one clause, however the agency calls itself before it.
  // 收到公民、法人和其他组织提出的…申请7件: the clause runs over 、; in 收到70条依申请公开事项 the noun follows the figure.
  const clause =
    measure.separator === '、' ? (/[^，；：。0-9]*$/.exec(before)?.[0] ?? measure.label) : measure.label;
  const label = TOPIC.test(measure.after) ? clause + measure.after : clause;
  if (/办结/.test(label) && TOPIC.test(label) && !/率|期限|时限/.test(label)) return 'closed';
  if (CHANNEL.test(label.replace(/公开平台|政务平台/g, '')) || /结转|复议|诉讼|办结|答复/.test(label))
    return null;
  if (!TOPIC.test(label) && !PLAIN_INTAKE.test(label)) return null;
  if (/收到|接到|接收|新收|新增/.test(label)) return 'received';
  if (/受理|办理|处理/.test(label)) return 'handled';
  return null;
}

/** 新收, 全年共收到申请: what came in, where requests are the topic. */
const PLAIN_INTAKE =
  /^(?:其中)?(?:本年)?新(?:收|增)(?:申请)?$|^(?:20\d\d年度?)?(?:全年|本年度?|[全我][县市区州旗镇乡局])*(?:共|总共|累计)?(?:收到|接收|新收)(?:申请)$|^(?:全年|[全我][县市区州旗])+共(?:收到|接收)$/;

function remedyKind(measure: Measure, before: string, requests: boolean): ClaimKind | null {
  const label = measure.label;
  const words =
    /(行政复议|复议)?(?:案件)?(?:[、和及与或]|以及|及|和)?(?:提起|引发|被提起)?(行政诉讼|诉讼)?(?:的)?(?:案件|申请|案|情况)?(?:共计|共|为|有|发生|数量)?$/.exec(
      label,
    );
  if (!words || (words[1] === undefined && words[2] === undefined)) return null;
  if (QUALIFIED.test(label) || !aboutDisclosure(label, before, requests)) return null;
  const reconsideration =
    words[1] !== undefined || /复议[^，。；]{0,3}[、和及与]$/.test(label.slice(0, words.index));
  const previousLabel = before.slice(0, before.length - label.length);
  const both = words[2] !== undefined && (reconsideration || /复议、$/.test(previousLabel));
  if (both && !/[0-9]/.test(label)) return 'remedies';
  return words[2] === undefined ? 'reconsideration' : 'litigation';
}

/**
 * Whether a reconsideration or lawsuit is one about disclosure: the words stand near, or the applicant of a request is
 * its subject. A justice bureau handles all kinds.
 */
function aboutDisclosure(label: string, before: string, requests: boolean): boolean {
  if (REMEDY_TOPIC.test(label)) return true;
  if (/办理|审理|受理|承办|收到/.test(label)) return false;
  return REMEDY_TOPIC.test(before.slice(-NEAR)) || (requests && /申请人|因此|由此|不服/.test(before));
}

const NEAR = 45;

function documentKind(measure: Measure): ClaimKind | null {
  return /^(?:20\d\d年度?)?(?:全[县市区镇乡局]|我[县市区镇乡局]|本年度?|全年|共|新)*(?:共|新)?(?:制发|制定|出台|印发|制定出台|制定印发|制定发布|主动公开|新制定|公开)(?:了)?(?:行政)?规范性文件(?:共)?$/.test(
    measure.label,
  ) && '件个份部条'.includes(measure.unit)
    ? 'normative_documents'
    : null;
}

const DENIAL =
  /(?:(?:未|没有|没)(?:曾)?(?:收到|接到|接收|接收受理|受理|发生|出现|产生|引发)|没有|无)(?!正当|故|需|法)([^，。；！？]{0,30}?)(依申请公开|信息公开申请|公开政府信息(?:的)?申请|公开申请|行政复议|行政诉讼)([^。；]{0,30})/g;

/** 未收到政府信息公开申请, 没有…行政复议、行政诉讼: none. */
function* denials(sentence: Sentence, paragraph: Paragraph, agency: string | null): Generator<Claim> {
  if (paragraph.section === 'problems') return;
  for (const match of sentence.text.matchAll(DENIAL)) {
    const [whole, between = '', noun = '', rest = ''] = match;
    const at = sentence.start + match.index;
    const before = sentence.text.slice(0, match.index);
    if (PAST.test(before.slice(-12)) || isDigit(before.at(-1) ?? '')) continue;
    const same = {
      value: 0,
      unit: '件',
      line: paragraph.line(at),
      quote: paragraph.quote(at, at + whole.length),
      plain: speaksForAll(before, agency),
    };
    const tail = /^[^，]*/.exec(rest)?.[0] ?? '';
    // 没有发生因政府信息公开申请提起的行政诉讼: no lawsuit, of requests it says nothing.
    const about = /^[^，；]{0,8}(复议|诉讼)/.exec(rest)?.[1];
    if (!/复议|诉讼/.test(noun) && about !== undefined && /因|由|涉/.test(between) && !QUALIFIED.test(tail)) {
      if (about === '复议') yield { kind: 'reconsideration', words: '没有行政复议', ...same };
      if (tail.includes('诉讼')) yield { kind: 'litigation', words: '没有行政诉讼', ...same };
      continue;
    }
    if (/复议|诉讼/.test(noun)) {
      if (!REMEDY_TOPIC.test(before + between) || QUALIFIED.test(tail + between)) continue;
      if (noun === '行政复议') yield { kind: 'reconsideration', words: '没有行政复议', ...same };
      if (noun === '行政诉讼' || /^[、和及与或以案件申请被提起]*(?:行政)?诉讼/.test(rest))
        yield { kind: 'litigation', words: '没有行政诉讼', ...same };
      continue;
    }
    if (
      /复议|诉讼|投诉|举报|费|制度|指南|栏目|逾期|超期|超时|延期|超出|不予|拒绝|驳回|引[发起]|导致|违规|错误|纠纷/.test(
        between + tail,
      )
    )
      continue;
    if (/法人|企业|组织/.test(between) && !/公民|自然人|个人/.test(between)) continue;
    yield { kind: 'received', words: '没有收到申请', ...same };
  }
}
