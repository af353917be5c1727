import { isIdentityNumber, isOldIdentityNumber } from '../identity-number.ts';
import type { Passage } from '../passage.ts';
import type { ContentDraft, ContentRule } from '../rule.ts';
import type { WrittenNumber } from '../written-number.ts';

const ADVICE = '请删去或把出生日期和末尾几位用*遮盖。';
/** What says that fifteen digits are a person's, and what says that they are a firm's or a thing's. */
const PERSON = /身份证|证件号|公民身份|居民/;
const THING = /注册号|登记号|税号|识别号|账号|账户|卡号|合同|发票|订单|编号|文号|项目代码|许可证/;
const MASKED = /(?<![\d*＊])\d{6}[\d*＊]{11}[\dXx*＊](?![\d*＊])/g;
/** Fewer stars leave the day of birth or the check digits to be guessed. */
const FEWEST_STARS = 4;

export const IDENTITY_NUMBER: ContentRule = {
  id: 'personal.identity-number',
  title: '居民身份证号码',
  source: '条例第十五条；个人信息保护法第二十八条；GB 11643-1999',
  *find({ passages }) {
    for (const passage of passages) {
      for (const number of passage.numbers) yield* inNumber(passage, number);
      yield* halfMasked(passage);
    }
  },
  hits: [
    '低保对象张三，身份证号640321199001011237。',
    '身份证号：６４０３２１１９９００１０１１２３７',
    '640321 19900101 1237',
    '6 4 0 3 2 1 1 9 9 0 0 1 0 1 1 2 3 7',
    '身份证号6403211990\n01011237',
    '640321\u200b199001011237',
    '李四64032119900101123713895001234',
    '公民身份号码11010519491231002x',
    '身份证号：640321900101123',
    '遮盖不够：6403211990010112**',
    { attachments: [{ name: '名单.xlsx', text: '1\t张三\t640321199001011237\t500' }] },
    { attachments: [{ name: '张三640321199001011237.pdf', text: '' }] },
    { fields: { title: '关于张三（640321199001011237）的批复' } },
  ],
  passes: [
    '张三，身份证号6403**********1239。',
    '身份证号640321********1239',
    '统一社会信用代码116403210109000000。',
    '统一社会信用代码91640321MA75X1234K。',
    '合同编号640321199001011230。',
    '项目代码2020-640321-48-01-012345',
    '注册号640321900101123',
    '预算数 640321\t19900101\t1237',
    '发票号码24642000000012345678',
  ],
};

function* inNumber(passage: Passage, number: WrittenNumber): Generator<ContentDraft> {
  const { digits, at, length } = number;
  // Most numbers are no one's: what is shown of one is cut out only when it is found.
  const found = (): Pick<ContentDraft, 'place' | 'excerpt'> => ({
    place: passage.placeAt(at),
    excerpt: passage.excerptAt(at, length),
  });
  if (isIdentityNumber(digits) || holdsIdentityNumber(digits)) {
    yield { severity: 'block', ...found(), message: `这里有居民身份证号码，不得公开。${ADVICE}` };
    return;
  }
  // Without a check digit fifteen digits prove little: the words before them decide.
  if (!isOldIdentityNumber(digits)) return;
  const before = passage.before(at, 40);
  if (PERSON.test(before))
    yield { severity: 'block', ...found(), message: `这里有15位的居民身份证号码，不得公开。${ADVICE}` };
  else if (!THING.test(before) && !number.isJoined)
    yield {
      severity: 'warning',
      ...found(),
      message: `这15位数字像旧的居民身份证号码，请核对。如果是，${ADVICE}`,
    };
}

/** An identity number and a mobile number run together, as pasted tables have them. */
function holdsIdentityNumber(digits: string): boolean {
  if (digits.length !== 29) return false;
  return (
    (isIdentityNumber(digits.slice(0, 18)) && /^1[3-9]/.test(digits.slice(18))) ||
    (/^1[3-9]/.test(digits) && isIdentityNumber(digits.slice(11)))
  );
}

function* halfMasked(passage: Passage): Generator<ContentDraft> {
  for (const match of passage.text.matchAll(MASKED)) {
    const stars = match[0].replaceAll(/[^*＊]/g, '').length;
    if (stars === 0 || stars >= FEWEST_STARS) continue;
    yield {
      severity: 'warning',
      place: passage.placeAt(match.index),
      excerpt: passage.excerptAt(match.index, match[0].length),
      message: '身份证号码只遮盖了几位，还能推算出来。请至少遮盖出生日期。',
    };
  }
}
