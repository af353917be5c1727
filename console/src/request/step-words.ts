import type { CaseStep } from '#contract/request.ts';
import { REPLY_GROUNDS } from '#domain/law/reply-ground.ts';
import type { CaseAct } from '#domain/request/case-act.ts';
import { CHANNELS, DELIVERIES } from '#domain/request/clock-act.ts';
import { TARIFFS } from '#domain/request/fee.ts';

const OPINIONS = { agrees: '同意公开', objects: '不同意公开' } as const;
const LAPSES = { correction_overdue: '逾期不补正', fee_overdue: '逾期不缴费' } as const;

/** What a step was about, in words; '' where its name says all. */
export function stepWords({ act: name, on, facts, to }: CaseStep): string {
  const act = { act: name, on, ...facts } as CaseAct;
  switch (act.act) {
    case 'received':
      return `以“${CHANNELS[act.channel]}”方式收到`;
    case 'confirmed':
      return act.how;
    case 'registered':
      return `登记号 ${act.number}`;
    case 'assigned':
      return `由${to ?? '—'}办理`;
    case 'handed_over':
      return words(`转${to ?? '—'}办理`, act.note);
    case 'correction_requested':
      return `${act.what}（补正期限至 ${act.answerBy}）`;
    case 'correction_received':
      return act.note;
    case 'third_party_asked':
    case 'agency_asked':
      return `征求${act.party}的意见，${act.receivedOn === null ? '收到日待回执' : `${act.receivedOn} 收到`}`;
    case 'third_party_answered':
    case 'agency_answered':
      return words(`${act.party}${OPINIONS[act.opinion]}`, act.reason);
    case 'extension_proposed':
    case 'extended':
      return words(`${act.days} 个工作日`, act.reason);
    case 'reasons_asked':
      return `请于 ${act.answerBy} 前说明理由`;
    case 'reasons_given':
      return act.reasons;
    case 'delayed':
      return words(`至 ${act.until}`, act.reason);
    case 'fee_noticed':
      return `${TARIFFS[act.tariff]}，${act.units}${act.tariff === 'per_case' ? '件' : '页'}，${act.yuan} 元`;
    case 'fee_paid':
      return words('', act.receipt === '' ? '' : `票据 ${act.receipt}`);
    case 'decided':
      return words(
        act.decision.grounds.map((ground) => REPLY_GROUNDS[ground].question).join('；'),
        act.decision.reason,
      );
    case 'extension_declined':
    case 'returned':
    case 'withdrawn':
      return act.reason;
    case 'reviewed':
      return act.opinion;
    case 'signed':
      return '';
    case 'delivered':
      return words(DELIVERIES[act.delivery], act.proof);
    case 'lapsed':
      return LAPSES[act.ground];
    case 'archived':
      return act.volume === '' ? '' : `案卷号 ${act.volume}`;
  }
}

function words(first: string, second: string): string {
  return [first, second].filter((part) => part.trim() !== '').join('：');
}
