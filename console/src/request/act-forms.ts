import type { NewCaseAct } from '#contract/case-act.ts';
import { DELIVERIES } from '#domain/request/clock-act.ts';
import { caseFee, pageFee, TARIFFS } from '#domain/request/fee.ts';
import type { ActField, ActForm, ActValues, FormAct } from './act-form.ts';
import { openParties, proposedExtension } from './shown-acts.ts';

const OPINIONS = { agrees: '同意公开', objects: '不同意公开' } as const;

const reason = (label: string): ActField => ({ kind: 'text', label });
const choose =
  (words: Readonly<Record<string, string>>): (() => typeof words) =>
  () =>
    words;

function asked(of: 'third_party' | 'agency'): ActForm<'third_party_asked'> {
  const term = of === 'third_party' ? '第三方' : '对方机关';
  return {
    day: '发函之日',
    consequences: () => [
      `${term}应当自收到征求意见书之日起 15 个工作日内提出意见（条例第三十${of === 'third_party' ? '二' : '四'}条）。`,
      '征求意见所需时间不计算在答复期限内（条例第三十三条第三款）。',
    ],
    fields: {
      party: { kind: 'line', label: of === 'third_party' ? '第三方名称或者姓名' : '机关名称' },
      receivedOn: {
        kind: 'day',
        label: '对方收到之日（有回执的填写）',
        hint: '没有填写的，暂按发函之日推算并注明。',
        optional: true,
      },
    },
  };
}

function answered(of: 'third_party' | 'agency'): ActForm<'third_party_answered'> {
  return {
    day: '收到意见之日',
    consequences: () => ['自此日起不再扣除征求意见的时间。'],
    fields: {
      party: {
        kind: 'choice',
        label: '谁的意见',
        options: (detail) => Object.fromEntries(openParties(detail, of).map((party) => [party, party])),
        initial: (detail) => openParties(detail, of)[0] ?? null,
      },
      opinion: { kind: 'choice', label: '意见', options: choose(OPINIONS), initial: () => 'agrees' },
      reason: { kind: 'text', label: '理由', optional: true },
    },
  };
}

/** Each act as a declaration; the compiler holds its fields against the contract. */
export const ACT_FORMS: { readonly [Name in FormAct]: ActForm<Name> } = {
  confirmed: {
    day: '与申请人确认之日',
    consequences: () => ['这一天是收到申请之日，答复期限自次日起算（条例第三十一条）。'],
    fields: { how: { kind: 'line', label: '怎样确认的', hint: '例如：电话确认；申请人回短信确认。' } },
  },
  registered: {
    day: '登记之日',
    consequences: () => ['给出登记号。登记不影响收到之日和到期日。'],
    fields: {},
  },
  assigned: {
    day: '分办之日',
    consequences: () => ['这件申请列入经办人的办件，期限提醒发给经办人。'],
    fields: { toUserId: { kind: 'handler', label: '经办人' } },
  },
  handed_over: {
    day: '转办之日',
    consequences: () => [
      '对方单位可以看到这件申请并协助准备答复。',
      '答复仍由本单位作出，期限和统计留在本单位，不重新起算。',
    ],
    fields: {
      toAgencyId: { kind: 'agency', label: '转给' },
      note: { kind: 'text', label: '要求', optional: true },
    },
  },
  correction_requested: {
    day: '告知补正之日',
    consequences: ({ clock }) => [
      `补正只能一次性告知，应当自收到申请之日起 7 个工作日内作出${clock.correctionNoticeDue === null ? '' : `，最迟 ${clock.correctionNoticeDue}`}（条例第三十条）。`,
      '收到补正后，答复期限自次日起整段重新计算；等待补正期间不计逾期。',
    ],
    fields: {
      what: { kind: 'text', label: '需要补正的事项', hint: '一次写全：缺什么、怎样补。' },
      answerBy: { kind: 'day', label: '补正期限', hint: '给申请人合理的时间，一般不少于 15 个工作日。' },
    },
  },
  correction_received: {
    day: '收到补正之日',
    consequences: () => ['以这一天为收到申请之日，答复期限自次日起整段重新计算（条例第三十条）。'],
    fields: { note: { kind: 'text', label: '补正的内容', optional: true } },
  },
  third_party_asked: asked('third_party'),
  third_party_answered: answered('third_party'),
  agency_asked: asked('agency'),
  agency_answered: answered('agency'),
  extension_proposed: {
    day: '提出之日',
    consequences: () => [
      '由政府信息公开工作机构负责人同意后才延长，并应告知申请人（条例第三十三条第二款）。',
    ],
    fields: {
      days: { kind: 'number', label: '延长几个工作日', min: 1, max: 20, initial: () => 20 },
      reason: reason('理由'),
    },
  },
  extended: {
    day: '同意之日',
    consequences: (detail) => {
      const proposed = proposedExtension(detail);
      return [
        `同意延长 ${proposed?.days ?? '—'} 个工作日，理由：${proposed?.reason ?? '—'}。`,
        '到期日随即推后；应当告知申请人（条例第三十三条第二款）。',
      ];
    },
    fields: {},
  },
  extension_declined: {
    day: '决定之日',
    consequences: () => ['到期日不变。'],
    fields: { reason: reason('不同意的理由') },
  },
  reasons_asked: {
    day: '要求之日',
    consequences: () => ['申请的数量、频次明显超过合理范围的，可以要求说明理由（条例第三十五条）。'],
    fields: { answerBy: { kind: 'day', label: '请申请人在哪一天前说明' } },
  },
  reasons_given: {
    day: '收到说明之日',
    consequences: () => ['理由不合理的，告知不予处理；理由合理但不能按期答复的，可以确定延迟的合理期限。'],
    fields: { reasons: reason('申请人说明的理由') },
  },
  delayed: {
    day: '确定之日',
    consequences: () => ['到期日改为延迟答复的合理期限，并应告知申请人（条例第三十五条）。'],
    fields: { until: { kind: 'day', label: '延迟至' }, reason: reason('理由') },
  },
  fee_noticed: {
    day: '发出收费通知之日',
    consequences: ({ sameApplicant }) => [
      `申请人本自然月在本机关有 ${sameApplicant.thisMonth} 件申请。按件、按量只能选一种（国办函〔2020〕109号）。`,
      '申请人自次日起 20 个工作日内缴费；逾期不缴的视为放弃申请。',
    ],
    fields: {
      tariff: { kind: 'choice', label: '标准', options: choose(TARIFFS), initial: () => 'per_case' },
      units: {
        kind: 'number',
        label: '本月第几件，或者本件多少页',
        min: 0,
        max: 1_000_000,
        initial: ({ sameApplicant }) => sameApplicant.thisMonth,
      },
      yuan: { kind: 'computed', label: '应收', unit: '元', of: feeOf },
    },
  },
  fee_paid: {
    day: '缴费之日',
    consequences: () => ['答复期限自缴费次日起计算（国办函〔2020〕109号）。'],
    fields: { receipt: { kind: 'line', label: '票据号', optional: true } },
  },
  returned: {
    day: '退回之日',
    consequences: () => ['退回承办人修改，已起草的答复作废；期限照常计算。'],
    fields: { reason: reason('退回的理由') },
  },
  reviewed: {
    day: '审核之日',
    consequences: () => ['审核通过，转签发。有问题的，请用“退回修改”。'],
    fields: { opinion: { kind: 'text', label: '审核意见（可不填，不填记为“无不同意见”）', optional: true } },
  },
  signed: {
    day: '签发之日',
    consequences: () => ['答复编号并成文，不能再改。用印后请把扫描件传回，再送达。'],
    fields: {},
  },
  delivered: {
    day: '送达之日（邮寄的，交邮之日）',
    consequences: ({ grounds }) => [
      `${grounds.length === 0 ? '' : '答复即告作出，'}这件申请办结，计入年度报告。`,
      '邮寄以交邮之日、其他方式以送达之日为答复之日（国办公开办函〔2016〕235号）。',
    ],
    fields: {
      delivery: {
        kind: 'choice',
        label: '送达方式',
        options: choose(DELIVERIES),
        initial: ({ wantedDelivery }) =>
          ({ post: 'post', web: 'web', email: 'web', in_person: 'in_person' })[wantedDelivery],
      },
      proof: { kind: 'text', label: '送达凭证', hint: '签收人、邮件号，或者网上送达的记录。' },
    },
  },
  withdrawn: {
    day: '撤回之日',
    consequences: () => ['这件申请办结，计入“其他处理：其他”。应当有申请人的书面材料。'],
    fields: { reason: reason('怎样撤回的、为什么') },
  },
  lapsed: {
    day: '办结之日',
    consequences: () => ['视为放弃申请，不再处理；这件申请办结。'],
    fields: {
      ground: {
        kind: 'choice',
        label: '依据',
        options: ({ row }) =>
          row.state === 'awaiting_payment'
            ? { fee_overdue: '逾期未缴纳信息处理费（国办函〔2020〕109号）' }
            : { correction_overdue: '无正当理由逾期不补正（条例第三十条）' },
        initial: ({ row }) => (row.state === 'awaiting_payment' ? 'fee_overdue' : 'correction_overdue'),
      },
    },
  },
  archived: {
    day: '归档之日',
    consequences: () => ['归档后不能再办理任何步骤。'],
    fields: { volume: { kind: 'line', label: '案卷号', optional: true } },
  },
};

function feeOf({ tariff, units }: ActValues): number {
  const count = typeof units === 'number' && Number.isInteger(units) ? units : 0;
  if (count < 0 || count > 1_000_000) return 0;
  return tariff === 'per_page' ? pageFee(count) : caseFee(Math.max(count, 1));
}

/** The act as the contract wants it. The table above has a field for each of its facts. */
export function actOf(act: FormAct, on: string, values: ActValues): NewCaseAct {
  const { fields }: Pick<ActForm, 'fields'> = ACT_FORMS[act];
  const facts = Object.fromEntries(
    Object.entries<ActField>(fields).map(([name, field]) => [
      name,
      field.kind === 'computed' ? field.of(values) : (values[name] ?? null),
    ]),
  );
  return { act, on, ...facts } as NewCaseAct;
}
