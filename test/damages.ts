import type { Damage } from './damaged-report.ts';
import { AS_IS } from './damaged-report.ts';

const RADICALS: readonly (readonly [plain: string, radical: string])[] = [
  ['行', '⾏'],
  ['一', '⼀'],
  ['二', '⼆'],
  ['无', '⽆'],
  ['民', '⺠'],
  ['门', '⻔'],
  ['人', '⼈'],
  ['大', '⼤'],
  ['其', '其'],
];
const TRADITIONAL: readonly (readonly [plain: string, traditional: string])[] = [
  ...'開开請请數数結结轉转處处辦办報报會会務务機机關关業业團团與与議议訴诉訟讼復复維维糾纠審审總总計计項项對对費费購购單单類类屬属國国條条個个過过監监執执區区縣县點点無无現现據据應应補补內内詢询護护權权見见經经濟济續续確确認认',
]
  .reduce<string[][]>(
    (pairs, character, i, all) => (i % 2 === 0 ? [...pairs, [all[i + 1] ?? '', character]] : pairs),
    [],
  )
  .map(([plain = '', traditional = '']) => [plain, traditional] as const);

function replaced(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((result, [from, to]) => result.replaceAll(from, to), text);
}

function inHalves(label: string): readonly [string, string] {
  const half = Math.max(1, Math.ceil(label.length * 0.6));
  return [label.slice(0, half), label.slice(half)];
}

/** All the ways in which reports were seen to be broken. */
export const DAMAGES: readonly Damage[] = [
  AS_IS,
  {
    ...AS_IS,
    name: 'tabs, merged labels leave blanks',
    row: (label, figures, row) => [label, ...(row.heads.length < 2 ? [''] : []), ...figures].join('\t'),
  },
  {
    ...AS_IS,
    name: 'tabs, stray tab at the end',
    row: (label, figures) => [label, ...figures, ''].join('\t'),
  },
  { ...AS_IS, name: 'tabs, blank for zero', figure: (value) => (value === 0 ? '' : String(value)) },
  { ...AS_IS, name: 'tabs, dash for zero', figure: (value) => (value === 0 ? '-' : String(value)) },
  { ...AS_IS, name: 'tabs, slash for zero', figure: (value) => (value === 0 ? '/' : String(value)) },
  { ...AS_IS, name: 'blanks between', row: (label, figures) => [label, ...figures].join(' ') },
  { ...AS_IS, name: 'glued, rows on lines', row: (label, figures) => label + figures.join('') },
  {
    ...AS_IS,
    name: 'glued, all in one line',
    row: (label, figures) => label + figures.join(''),
    between: () => '',
    whole: (text) => text.replace(/\n/g, ''),
  },
  {
    ...AS_IS,
    name: 'glued, some blanks',
    row: (label, figures) =>
      label + figures.map((figure, i) => (i % 3 === 1 ? ` ${figure}` : figure)).join(''),
  },
  { ...AS_IS, name: 'one cell a line', row: (label, figures) => [label, ...figures].join('\n') },
  { ...AS_IS, name: 'one cell a line, apart', row: (label, figures) => [label, ...figures].join('\n\n') },
  {
    ...AS_IS,
    name: 'label broken around figures',
    row: (label, figures) => {
      const [a, b] = inHalves(label);
      return `${a} ${figures.join(' ')}\n${b}`;
    },
  },
  {
    ...AS_IS,
    name: 'label broken, tabs',
    row: (label, figures) => {
      const [a, b] = inHalves(label);
      return `${[a, ...figures].join('\t')}\n\t${b}`;
    },
  },
  {
    ...AS_IS,
    name: 'label broken before figures',
    row: (label, figures) => {
      const [a, b] = inHalves(label);
      return `${a}\n${b} ${figures.join(' ')}`;
    },
  },
  {
    ...AS_IS,
    name: 'vertical label column',
    row: (label, figures) => [label, ...figures].join(' '),
    between: (index) => (index < 0 ? '\n' : `\n${'三、本年度办理结果'.charAt(index % 9)}\n`),
  },
  {
    ...AS_IS,
    name: 'page numbers between',
    row: (label, figures) => [label, ...figures].join(' '),
    between: (index) => (index % 6 === 5 ? '\n\n- 4 -\n\n' : '\n'),
  },
  {
    ...AS_IS,
    name: 'heads repeated on the page',
    between: (index) =>
      index === 9
        ? '\n申请人情况\n自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n'
        : '\n',
  },
  { ...AS_IS, name: 'radicals', whole: (text) => replaced(text, RADICALS) },
  { ...AS_IS, name: 'traditional script', whole: (text) => replaced(text, TRADITIONAL) },
  {
    ...AS_IS,
    name: 'full-width digits',
    figure: (value) =>
      String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  },
  {
    ...AS_IS,
    name: 'thousands separators',
    figure: (value) => value.toLocaleString('en-US'),
    row: (label, figures) => [label, ...figures].join(' '),
  },
  { ...AS_IS, name: 'no-break spaces', row: (label, figures) => [label, ...figures].join('\u00a0\u00a0') },
  {
    ...AS_IS,
    name: 'blanks inside labels',
    whole: (text) =>
      text.replace(/(\p{Script=Han})(?=\p{Script=Han})/gu, (character, _, at: number) =>
        at % 7 === 0 ? `${character} ` : character,
      ),
  },
  {
    ...AS_IS,
    name: 'only natural person and total',
    figure: (value, column, columns) =>
      columns === 7 && value === 0 && column > 0 && column < 6 ? '' : String(value),
  },
  {
    ...AS_IS,
    noTotals: true,
    name: 'total column lost, tabs',
    row: (label, figures) => [label, ...(figures.length === 7 ? figures.slice(0, 6) : figures)].join('\t'),
  },
  {
    ...AS_IS,
    noTotals: true,
    name: 'total column lost, blanks',
    row: (label, figures) => [label, ...(figures.length === 7 ? figures.slice(0, 6) : figures)].join(' '),
  },
  {
    ...AS_IS,
    noTotals: true,
    name: 'total column empty, tabs',
    figure: (value, column, columns) => (columns === 7 && column === 6 ? '' : String(value)),
  },
  {
    ...AS_IS,
    mostlyOpen: true,
    name: 'one cell a line, blank for zero',
    figure: (value) => (value === 0 ? '' : String(value)),
    row: (label, figures) => [label, ...figures].join('\n'),
  },
];
