/**
 * Text out of PDF files and mirrors writes the same character in several ways. Folding replaces each by its ordinary
 * form, one code unit by one, so that every position in the folded text is the same position in the source.
 */

/** CJK radicals supplement (U+2E80…): look like characters, are not, and only two of them survive NFKC. */
const RADICALS =
  '⺀冫⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺌小⺍小⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爫⺦丬⺧牛⺨犭⺩王⺪疋' +
  '⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱网⺲罒⺳网⺵羊⺶羊⺷羊⺹耂⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝' +
  '⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞饣⻟饣⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟';

/** Traditional characters of the form's own labels and headings, for mirrors in traditional script. */
const TRADITIONAL =
  '開开請请數数結结轉转處处辦办報报會会務务機机關关業业團团體体與与議议訴诉訟讼複复復复維维糾纠審审總总計计書书黨党規规範范獎奖項项' +
  '對对強强費费購购額额單单類类為为爲为屬属國国家家禁禁條条從从個个過过監监執执動动號号區区縣县鄉乡鎮镇門门點点無无現现據据應应們们' +
  '補补內内徵征詢询護护權权益益稱称歷历網网絡络誌志載载見见說说場场時时間间後后經经濟济發发責责環环導导實实踐践級级標标準准統统製制' +
  '繼续續续緒绪給给傳传達达運运創创專专員员嚴严圍围確确認认廣广獲获舉举訪访諮咨詢询協协調调組组織织證证況况問问題题進进許许罰罚採采';

const FOLDED = mapOf(RADICALS);
const SIMPLIFIED = mapOf(TRADITIONAL);

/** Each character of a pair to the one behind it. */
function mapOf(pairs: string): ReadonlyMap<string, string> {
  return new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]));
}

/** Punctuation that is written both ways, for comparing labels only. */
const PUNCTUATION = new Map<string, string>([
  ['（', '('],
  ['）', ')'],
  ['﹙', '('],
  ['﹚', ')'],
  ['．', '.'],
  ['，', ','],
  ['：', ':'],
  ['；', ';'],
  ['“', '"'],
  ['”', '"'],
  ['＂', '"'],
  ['「', '"'],
  ['」', '"'],
  ['『', '"'],
  ['』', '"'],
  ['＋', '+'],
  ['－', '-'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
  ['／', '/'],
]);

/** Widths, radicals and the various spaces; the words themselves stay as they are. Same length as the source. */
export function foldCharacters(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1) out += foldCharacter(text.charAt(i));
  return out;
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  // Mirrors of web pages part the cells of a table by bars.
  if (character === '|' || character === '｜') return '\t';
  if (code < 0x80) return character === '\r' || character === '\v' || character === '\f' ? ' ' : character;
  if (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0xfeff ||
    code === 0x202f
  )
    return ' ';
  if (code >= 0x2e80 && code <= 0x2eff) return FOLDED.get(character) ?? character;
  if (code >= 0x2f00 && code <= 0x2fdf) return character.normalize('NFKC');
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a) || code === 0xff05)
    return String.fromCharCode(code - 0xfee0);
  if (code === 0xff0e && character === '．') return '.';
  // Compatibility ideographs of some PDF fonts (U+F900…) have one ordinary character each.
  if (code >= 0xf900 && code <= 0xfaff) return single(character.normalize('NFKC'), character);
  return character;
}

function single(folded: string, original: string): string {
  return folded.length === 1 ? folded : original;
}

/** For comparing labels: besides `foldCharacters`, simplified script and one kind of punctuation. Same length. */
export function foldForMatching(text: string): string {
  let out = '';
  for (const character of foldCharacters(text))
    out += PUNCTUATION.get(character) ?? SIMPLIFIED.get(character) ?? character;
  return out;
}
