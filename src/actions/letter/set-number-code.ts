import { Problem } from '#platform/problem.ts';
import { findNumberCode, writeNumberCode } from '#store/letter-office.ts';
import type { ActServices, By } from '../act.ts';
import { changeAgency } from '../agency/change-agency.ts';

/** 机关代字: words of the office, without year, brackets or digits of a number. */
const NUMBER_CODE = /^[\u4e00-\u9fff]{1,20}$/;

/** Says what the numbers of an agency's letters begin with: 泾农公开 in 泾农公开〔2026〕3号. */
export async function setNumberCode(
  services: ActServices,
  by: By,
  agencyId: string,
  numberCode: string,
): Promise<void> {
  if (!NUMBER_CODE.test(numberCode))
    throw new Problem('request.invalid', {
      fields: [{ field: 'numberCode', message: '机关代字只写汉字，不带年份、括号和“号”，如“泾农公开”。' }],
    });
  await changeAgency(services, by, agencyId, {
    action: 'letter.number',
    change: async (tx, agency, at) => {
      const { tenantId, id } = agency;
      const before = await findNumberCode(tx, tenantId, id);
      await writeNumberCode(tx, { tenantId, agencyId: id, numberCode, changedBy: by.staff.id, at });
      return { before: { numberCode: before }, after: { numberCode } };
    },
  });
}
