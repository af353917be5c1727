import { isBankCard } from '../bank-card.ts';
import { isIdentityNumber } from '../identity-number.ts';
import type { ContentRule } from '../rule.ts';

const CARD = /银行卡|卡号|一卡通|社保卡|存折|个人账户/;
const ACCOUNT = /账号|账户|帐号|帐户|开户/;
/** Accounts of the treasury and of offices are there to be paid into. */
const PUBLIC = /户名|单位|财政|国库|对公|缴款|收款|局|公司/;
const THING = /合同|发票|信用代码|项目代码|编号|文号|订单|流水|证号|登记/;

export const BANK_CARD: ContentRule = {
  id: 'personal.bank-card',
  title: '银行卡号',
  source: '个人信息保护法第二十八条；ISO/IEC 7812-1（校验位）',
  *find({ passages }) {
    for (const passage of passages)
      for (const { digits, at, length, isJoined } of passage.numbers) {
        if (!isBankCard(digits) || isIdentityNumber(digits)) continue;
        const before = passage.before(at, 40);
        const isCard = CARD.test(before);
        if (!isCard && THING.test(before)) continue;
        const isSure = isCard || (digits.startsWith('62') && !isJoined) || ACCOUNT.test(before);
        if (!isSure && isJoined) continue;
        yield {
          severity: isSure && !PUBLIC.test(before) ? 'block' : 'warning',
          place: passage.placeAt(at),
          excerpt: passage.excerptAt(at, length),
          message: '这里有像银行卡号的数字。个人银行卡号不得公开，请删去或只留末四位；对公账户请核对后保留。',
        };
      }
  },
  hits: [
    '补贴打入一卡通6222021234567890128。',
    '卡号：6222 0212 3456 7890 128',
    '张三\t6217001234567890122',
    '账号4111111111111111',
  ],
  passes: [
    '合同编号6222021234567890128',
    '卡号6222***********0128',
    '发票号码6222021234567890128',
    '一卡通6222021234567890121（校验位不对）',
    '统一社会信用代码62220212345678901X',
  ],
};
