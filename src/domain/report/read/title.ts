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
const YEAR = '(?:[12]\\d{3}|[二][〇○零Oo0一二三四五六七八九]{3})';
const TITLE = new RegExp(
  `^(.{0,40}?)(${YEAR})年?(?:度)?(.{0,30}?)(?:政府)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度报告|年报|年度工作报告|报告)`,
);
const TITLE_YEAR_LAST = new RegExp(
  `^(.{2,40}?)(?:政府)?信息公开(?:工作)?(?:年度报告|年报|年度工作报告)[(](${YEAR})年?(?:度)?[)]`,
);

/**
 * Agency, year and title as the title names them, else the first sentences. A title that names only the region
 * (宁县2020年…) means its government.
 */
export function readHeading(source: SourceText): Heading {
  const head = source.lines.slice(0, 60);
  for (const [index, line] of head.entries()) {
    if (line.trim() === '') continue;
    for (const [text, first] of candidates(head, index)) {
      const found = parseTitle(text);
      if (found) {
        const title = { text: found.title, line: first + 1 };
        return {
          agency: found.agency ?? agencyOfText(source),
          year: found.year ?? yearOfText(source),
          title,
        };
      }
    }
  }
  return { agency: agencyOfText(source), year: yearOfText(source), title: null };
}

/** A title may take two or three lines: name, year, kind. */
function* candidates(lines: readonly string[], index: number): Generator<readonly [string, number]> {
  const following = lines.slice(index, index + 6).filter((line) => line.trim() !== '');
  // The longest way first: a title that begins with the year alone has its agency on the next line.
  for (const count of [1, 2, 3]) yield [following.slice(0, count).join(''), index];
}

function parseTitle(text: string): { agency: string | null; year: number | null; title: string } | null {
  const compact = compactLabel(text);
  const last = TITLE_YEAR_LAST.exec(compact);
  if (last) return { agency: fullName(last[1] ?? ''), year: toYear(last[2] ?? ''), title: last[0] };
  const match = TITLE.exec(compact);
  if (!match || /[,。;]/.test(match[0])) return null;
  const [title, before = '', year = '', between = ''] = match;
  return { agency: fullName(before) ?? fullName(between), year: toYear(year), title };
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
  const plain = name.replace(/^[关于\d年度、.:()\s"《<-]+/, '').replace(/[的"《》()]+$/g, '');
  if (plain.length < 2) return null;
  if (/(?:实验区|开发区|新区|示范区|园区|管理区|保税区|保护区|风景区|景区|度假区|灌区)$/.test(plain))
    return plain;
  if (/街道$/.test(plain)) return `${plain}办事处`;
  if (/(?:自治区|省|[市州盟县旗区乡镇])$/.test(plain)) return `${plain}人民政府`;
  return plain;
}

/** 本报告由……编制 / ……人民政府办公室根据 … in the first paragraphs. */
function agencyOfText(source: SourceText): string | null {
  const head = source.compact.slice(0, 1500);
  const named =
    /(?:由|结合|现将)([^,。;由]{2,24}?(?:人民政府|委员会|管理局|局|办事处|管委会))(?:办公室|办公厅)?(?:根据|按照|依据|编制|信息公开|政府信息公开|\d{4}年)/.exec(
      head,
    );
  return named?.[1] ?? null;
}

/** The period that the report covers. */
function yearOfText(source: SourceText): number | null {
  const head = source.compact.slice(0, 4000);
  const period = /(20\d{2})年1月1日[起]?[至到-]+(?:\1年)?12月31日/.exec(head);
  return period ? Number(period[1]) : null;
}
