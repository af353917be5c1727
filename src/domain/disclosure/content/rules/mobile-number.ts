import type { ContentRule } from '../rule.ts';
import type { WrittenNumber } from '../written-number.ts';

const OFFICE = /联系|电话|热线|咨询|值班|监督|举报|办公|传真|客服|手机|经办人/;
/** Numbers that only look like one: they stand behind these words. */
const THING = /编号|文号|代码|合同|发票|订单|账号|单号|证号|注册号|许可|统计|金额/;

export const MOBILE_NUMBER: ContentRule = {
  id: 'personal.mobile-number',
  title: '手机号码',
  source: '条例第十五条；个人信息保护法第四条',
  *find({ passages }) {
    for (const passage of passages)
      for (const number of passage.numbers) {
        const { digits, at, length } = number;
        if (!/^(?:86)?1[3-9]\d{9}$/.test(digits)) continue;
        if (number.isJoined && !isSpaced(passage.text, number)) continue;
        const before = passage.before(at, 24);
        if (THING.test(before)) continue;
        const isOffice = OFFICE.test(before);
        yield {
          severity: isOffice ? 'warning' : 'block',
          place: passage.placeAt(at),
          excerpt: passage.excerptAt(at, length),
          message: isOffice
            ? '这里公布了手机号码。请核对是否为工作电话，个人手机请改用办公电话。'
            : '这里有个人手机号码，不得公开。请删去或遮盖中间四位。',
        };
      }
  },
  hits: [
    '张三 13895001234',
    '李四：138 9500 1234',
    '王五 138-9500-1234',
    '赵六\t１３８９５００１２３４\t杨和镇',
    '联系电话：13895001234',
    '+8613895001234',
  ],
  passes: [
    '联系电话：0951-8012345',
    '咨询电话12345',
    '张三 138****1234',
    '合同编号13895001234',
    '全年收入13895001234.56元',
    '传真：09518012345',
    '13\t895\t001\t234',
    '各乡镇 138 95001234 25 元',
    '小计 25 138 9500 1234',
    '合计\t1389\n5001234\t25',
  ],
};

/** Nothing but its length proves a mobile number: in pieces it is one only spaced as people space it, and by itself. */
function isSpaced(text: string, { at, length }: WrittenNumber): boolean {
  const written = text.slice(at, at + length);
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + length, at + length + 2)];
  return (
    /^(?:86[ -])?1[3-9]\d[ -]\d{4}[ -]\d{4}$/.test(written) &&
    !/\d[ -]?$/.test(before) &&
    !/^[ -]?\d/.test(after)
  );
}
