import { compactLabel } from './locate.ts';
import type { SourceText } from './source-text.ts';
import type { Quoted } from '../report.ts';

/** What the beginning of a report says of itself. */
export interface Heading {
  readonly agency: string | null;
  readonly year: number | null;
  readonly title: Quoted | null;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';
const YEAR = '(?:[12][\\dOo〇○]{3}|二[〇○零Oo0一二三四五六七八九]{3})';
const OGI = '(?:政府)?(?:信息(?:主动)?公开(?:[与和及]政务公开)?|信息[与和及]政务公开|政务公开)(?:工作)?';
const KIND = '(?:情况)?的?(?:年度报告|年报|年度工作报告|工作报告|年度总结|工作总结|报告)';
/** 某县2020年政府信息公开工作年度报告 */
const YEAR_FIRST = new RegExp(
  `^(?<before>.{0,40}?)(?<year>${YEAR})年?(?:度)?(?<between>.{0,30}?)${OGI}${KIND}`,
);
/** 某局政府信息公开工作2020年年度报告 */
const YEAR_WITHIN = new RegExp(
  `^(?<before>.{2,40}?)${OGI}(?<year>${YEAR})年(?:度|年度)?(?:工作)?(?:年度)?(?:报告|年报)`,
);
/** 某县政府信息公开工作年度报告（2020年） */
const YEAR_LAST = new RegExp(`^(?<before>.{2,40}?)${OGI}${KIND}[(]?(?<year>${YEAR})年?(?:度)?[)]?$`);

/**
 * Agency, year and title as the title names them, else the first sentences. A title that names only the region
 * (宁县2020年…) means its government.
 */
export function readHeading(source: SourceText): Heading {
  const head = source.lines.slice(0, 60).map((text, index) => ({ text, line: index + 1 }));
  const lines = head.filter(({ text }) => text.trim() !== '');
  const period = yearOfText(source);
  let best: Heading | null = null;
  let most = -1;
  // A title on one line goes before one put together from several; menus above it list the reports of other years.
  for (const count of [1, 2, 3])
    for (const [index, { line }] of lines.entries()) {
      const found = parseTitle(
        lines
          .slice(index, index + count)
          .map(({ text }) => text)
          .join(''),
      );
      if (found === null) continue;
      const agency =
        found.agency ?? nameOnLine(lines[index - 1]?.text) ?? nameOnLine(lines[index + count]?.text);
      const score = (agency === null ? 0 : 1) + (found.year !== null && found.year === period ? 2 : 0);
      if (score <= most) continue;
      most = score;
      best = {
        agency: agency ?? agencyOfText(source) ?? publisherOf(head),
        year: found.year ?? period,
        title: { text: found.title, line },
      };
    }
  return best ?? { agency: agencyOfText(source) ?? publisherOf(head), year: period, title: null };
}

/** 来源：某县水利局 among the data that the web page puts around the report. */
function publisherOf(head: readonly { readonly text: string }[]): string | null {
  for (const { text } of head) {
    const name =
      /(?:来源|发布机构|发布单位|公开主体|发文机关|编制单位):([^:]{2,30}?)(?:$|发布|日期|时间|浏览|点击|作者|字|索引|成文)/.exec(
        compactLabel(text),
      )?.[1];
    const agency = nameOnLine(name);
    if (agency !== null) return agency;
  }
  return null;
}

function parseTitle(text: string): { agency: string | null; year: number | null; title: string } | null {
  const compact = compactLabel(text);
  const match = YEAR_FIRST.exec(compact) ?? YEAR_WITHIN.exec(compact) ?? YEAR_LAST.exec(compact);
  if (match === null || /[,。;]/.test(match[0])) return null;
  const { before = '', year = '', between = '' } = match.groups ?? {};
  return { agency: fullName(before) ?? fullName(between), year: toYear(year), title: match[0] };
}

/** The line above or below a title that names only the year may hold the name. */
function nameOnLine(line: string | undefined): string | null {
  const compact = compactLabel(line ?? '');
  return /^\p{Script=Han}{2,24}(?:人民政府|办公室|委员会|管委会|局|办事处|[县市区旗乡镇]|街道|中心|院|队|社|处)$/u.test(
    compact,
  )
    ? fullName(compact)
    : null;
}

function toYear(text: string): number | null {
  const digits = [...text.replace(/[○零Oo]/g, '〇')].map((character) => {
    const value = CHINESE_DIGITS.indexOf(character);
    return value >= 0 ? String(value) : character;
  });
  const year = Number(digits.join(''));
  return year >= 2000 && year <= 2100 ? year : null;
}

/** 宁县 → 宁县人民政府; 某镇 → 某镇人民政府; a name that says what it is stays. */
function fullName(name: string): string | null {
  const plain = name
    .replace(/^(?:名称|标题|题名|主题)[:]/, '')
    .replace(/^[[【][^\]】]*[\]】]/, '')
    .replace(/^[关于\d年度、.:()\s"《<-]+/, '')
    .replace(/^(?:印发|公布|发布)[《"]?(?=\p{Script=Han})/u, '')
    .replace(/(?:关于)?[的"《》()]*$/g, '');
  if (plain.length < 2 || plain === '政府') return null;
  if (/(?:实验区|开发区|新区|示范区|园区|管理区|保税区|保护区|风景区|景区|度假区|灌区)$/.test(plain))
    return plain;
  if (/街道$/.test(plain)) return `${plain}办事处`;
  if (/(?:自治区|省|[市州盟县旗区乡镇])$/.test(plain)) return `${plain}人民政府`;
  return plain;
}

const NAME = '[^,。;、由年]{2,24}?(?:人民政府|委员会|管委会|办事处|局|办公室)';
/** 本报告由……编制；2020年，……认真贯彻 in the first paragraphs. */
const NAMED: readonly RegExp[] = [
  new RegExp(
    `(?:由|结合|现将)(${NAME})(?:办公室|办公厅)?(?:根据|按照|依据|编制|信息公开|政府信息公开|\\d{4}年)`,
  ),
  new RegExp(`\\d{4}年(?:以来|度)?,?(${NAME})(?:认真|坚持|严格|深入|紧紧|按照|全面|以|在|政府信息公开)`),
];

function agencyOfText(source: SourceText): string | null {
  const head = source.compact.slice(0, 1500);
  for (const pattern of NAMED) {
    const named = pattern.exec(head)?.[1];
    if (named !== undefined) return named;
  }
  return null;
}

/** The period that the report covers. */
function yearOfText(source: SourceText): number | null {
  const head = source.compact.slice(0, 4000);
  const period = /(20\d{2})年1月1日[起]?[至到-]+(?:\1年)?12月31日/.exec(head);
  return period ? Number(period[1]) : null;
}
