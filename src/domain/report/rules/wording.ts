import type { Paragraph } from '../narrative/paragraph.ts';
import { NOTICES } from './cited-notices.ts';
import type { Draft, Subject } from './rule.ts';

/** Words that rightly meet themselves: 县政府｜政府信息公开, 各部门｜部门预算, 一步一步, 政务公开｜公开平台. */
const RIGHT_TWICE =
  /^(?:政府|部门|工作|单位|组织|领导|公开|办理|服务|管理|中心|办公|人员|建设|指导|研究|讨论|学习|宣传|社会|县级|市级|国家|地方|行政|监督|企业|群众|社区|村级|乡镇|街道|机关|常态|经常|时时|人人|事事|处处|天天|年年|月月|家家|户户|个个|层层|步步|点点|种种|件件|条条|项项|多多|好好|高高)/;
const DOUBLED = /([\u4e00-\u9fa5]{2,6})\1/g;

export function doubledWords({ paragraphs }: Subject): Draft[] {
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(DOUBLED)].flatMap((match) => {
      const [whole, word = ''] = match;
      if (
        RIGHT_TWICE.test(word) ||
        /^(.)\1*$/.test(word) ||
        word.startsWith('一') ||
        /[县市区镇乡局]$/.test(word)
      )
        return [];
      return [
        {
          detail: `“${whole}”重复。`,
          expected: word,
          actual: whole,
          ...place(paragraph, match.index, whole.length),
        },
      ];
    }),
  );
}

/** Characters that simplified text never has; taken only where they are rare, not in a mirror in traditional script. */
const TRADITIONAL =
  /[門們這個國報開關請數結轉處辦會務機業團體與議訴訟複維糾審總計書黨規範項對強費購額單類為屬條從過監執動號區縣鄉鎮點無現據應補內徵詢護權稱歷網絡誌載見說場時間後經濟發責環導實踐級標準統製繼續緒給傳達運創專員嚴圍確認廣獲舉訪諮協調組織證]/g;
const MIRROR = 12;

export function traditionalCharacters({ paragraphs }: Subject): Draft[] {
  const found = paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(TRADITIONAL)].map((match) => ({
      paragraph,
      at: match.index,
      char: match[0],
    })),
  );
  if (found.length > MIRROR) return [];
  return found.map(({ paragraph, at, char }) => ({
    detail: `“${paragraph.quote(Math.max(0, at - 3), at + 2)}”中的“${char}”是繁体字。`,
    actual: char,
    ...place(paragraph, Math.max(0, at - 3), at - Math.max(0, at - 3) + 1),
  }));
}

/** 2022无问责情况发生: a year without its 年. Counts like 2000份 have a counting word, 2022版 is a name. */
const BARE_YEAR =
  /(^|[。，；、：“（])(20\d\d)(?=[\u4e00-\u9fa5])(?![年版号级届款上下第春夏秋冬新余多个条件份人户项次名家元万亩米套本册期篇起宗场批家页处幅块枚种类辆台间张位所座轮卷档节堂组支至到起度财中以平吨公里千])/g;

export function lostYears({ report, paragraphs }: Subject): Draft[] {
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(BARE_YEAR)].flatMap((match) => {
      const year = Number(match[2]);
      if (report.year === null || Math.abs(year - report.year) > 2) return [];
      const at = match.index + (match[1]?.length ?? 0);
      return [
        {
          detail: `“${paragraph.quote(at, at + 8)}”的年份后面少了“年”字。`,
          expected: `${year}年`,
          actual: String(year),
          ...place(paragraph, at, 8),
        },
      ];
    }),
  );
}

/** 202311日, 2023年11日, 期限自至: a date that has lost a part. */
const BROKEN_DATE =
  /20\d{2}(?:年?\d{1,2}|\d{3,4})日(?!报)|(?:期限|时间|时限)[^。0-9]{0,4}(?:自|从)(?:起)?(?:至|到)(?![^。]{0,4}日)|20\d\d月\d{1,2}日/g;

export function brokenDates({ paragraphs }: Subject): Draft[] {
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(BROKEN_DATE)].map((match) => ({
      detail: `“${match[0]}”。`,
      actual: match[0],
      ...place(paragraph, match.index, match[0].length),
    })),
  );
}

const OFFICE = '国务院办公厅政府信息与政务公开办公室';

/** Titles of the national notices, as reports misquote them. */
export function citedTitles({ paragraphs }: Subject): Draft[] {
  return paragraphs.flatMap((paragraph) => {
    const office = [...wrongOffice(paragraph), ...wrongDecree(paragraph)];
    // A title is miswritten once, though it names the office again.
    return [
      ...office,
      ...[...wrongTitles(paragraph)].filter(
        ({ actual }) => !office.some((one) => String(actual).includes(String(one.actual))),
      ),
    ];
  });
}

function* wrongOffice(paragraph: Paragraph): Generator<Draft> {
  for (const match of paragraph.text.matchAll(
    /国务院办公厅政府?信息(?:公开)?(?:与|和)[^，。；《》]{2,10}?办公室(?!有关|关于印发〈中华)?/g,
  )) {
    const [name] = match;
    if (name === OFFICE) continue;
    yield {
      detail: `发文机关写作“${name}”，应为“${OFFICE}”。`,
      expected: OFFICE,
      actual: name,
      ...place(paragraph, match.index, name.length),
    };
  }
}

/** 《政府信息公开条例》（国务院令第711号; 第492号 up to 2019). */
function* wrongDecree(paragraph: Paragraph): Generator<Draft> {
  for (const match of paragraph.text.matchAll(
    /政府信息公开条例》?（(?:中华人民共和国)?国务院令第?(\d+)号?/g,
  )) {
    const number = match[1] ?? '';
    if (number === '711' || number === '492') continue;
    yield {
      detail: `《政府信息公开条例》是国务院令第711号，写作第${number}号。`,
      expected: '第711号',
      actual: `第${number}号`,
      ...place(paragraph, match.index, match[0].length),
    };
  }
}

/** 《…》（国办公开办函〔2021〕30号）: the title before a known number. */
function* wrongTitles(paragraph: Paragraph): Generator<Draft> {
  for (const notice of NOTICES) {
    const at = paragraph.text.indexOf(notice.number);
    if (at < 0) continue;
    const before = paragraph.text.slice(Math.max(0, at - 120), at);
    const title = /《([^《]{8,100})》?[^《》]{0,6}（?$/.exec(before)?.[1];
    if (title === undefined) continue;
    const [printed, right] = [letters(title), letters(notice.title)];
    if (printed === right || right.endsWith(printed) || !similar(printed, right)) continue;
    const start = Math.max(0, at - 120) + before.lastIndexOf('《');
    yield {
      detail: `${notice.number}的名称应为“${notice.title}”。`,
      expected: notice.title,
      actual: title,
      ...place(paragraph, start, at + notice.number.length - start),
    };
  }
}

function letters(title: string): string {
  return title.replace(/[^\u4e00-\u9fa5]/g, '');
}

/** Near enough to be the same title miswritten: a title shortened on purpose is left alone. */
function similar(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 6) return false;
  const seen = new Set(other);
  return [...one].filter((char) => seen.has(char)).length > one.length * 0.9;
}

function place(paragraph: Paragraph, at: number, length: number): { line: number; quote: string } {
  return {
    line: paragraph.line(at),
    quote: paragraph.quote(at, Math.min(paragraph.text.length, at + length)),
  };
}
