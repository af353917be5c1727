import { isIdentityNumber } from '../identity-number.ts';
import type { ContentRule } from '../rule.ts';

/** From here on it is a list and no slip of the pen. */
const LIST = 3;

export const NAME_LIST: ContentRule = {
  id: 'personal.name-list',
  title: '带身份证号码的名单',
  source: '条例第十五条；国办发〔2019〕14号附则：公示名单只公开必要信息',
  *find({ passages }) {
    for (const passage of passages) {
      const numbers = passage.numbers.filter(({ digits }) => isIdentityNumber(digits));
      const first = numbers[0];
      if (first === undefined || numbers.length < LIST) continue;
      yield {
        severity: 'block',
        place: passage.placeAt(first.at),
        excerpt: passage.excerptAt(first.at, first.length),
        message: `这是带身份证号码的名单，共${numbers.length}个号码。请换成遮盖后的名单，只留公示必要的项目，再上传。`,
      };
    }
  },
  hits: [
    {
      attachments: [
        {
          name: '耕地地力保护补贴发放表.xlsx',
          text: '姓名\t身份证号\t金额\n张三\t640321199001011237\t500\n李四\t11010519491231002X\t300\n王五\t640321199001011237\t200',
        },
      ],
    },
  ],
  passes: [
    {
      attachments: [
        {
          name: '公示表.xlsx',
          text: '姓名\t身份证号\n张三\t6403**********1239\n李四\t1101**********002X\n王五\t6403**********1239',
        },
      ],
    },
  ],
};
