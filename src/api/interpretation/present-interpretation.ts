import { toleranceOf } from '#actions/interpretation/tolerance.ts';
import type {
  InterpretationDetail,
  InterpretationRates,
  InterpretationText,
  PolicyRow,
} from '#contract/interpretation.ts';
import { needsInterpretation } from '#domain/disclosure/interpretation/interpretation.ts';
import { submissionFaults } from '#domain/disclosure/interpretation/three-together.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import { findEdition } from '#store/document.ts';
import { findDuty, listInterpretations, listInterpretedPolicies } from '#store/interpretation.ts';
import type { InterpretationRate, ReleasedPolicy } from '#store/interpretation-list.ts';
import type { Staff } from '#store/staff.ts';
import type { ApiServices } from '../api-services.ts';
import { openReview } from '../review/open-review.ts';

/** The interpretation of a policy, or what an interpretation interprets. @throws Problem document.not_found */
export async function presentInterpretation(
  { db }: ApiServices,
  staff: Staff,
  documentId: string,
): Promise<InterpretationDetail> {
  const { document, may } = await openReview(db, staff, documentId);
  const { tenantId, id } = document;
  const number = document.draftEdition ?? document.releasedEdition ?? 1;
  const [edition, duty, interpretations, policies, tolerance] = await Promise.all([
    findEdition(db, tenantId, id, number),
    findDuty(db, tenantId, id),
    listInterpretations(db, tenantId, id),
    listInterpretedPolicies(db, tenantId, id),
    toleranceOf(db, tenantId),
  ]);
  if (edition === null) throw new Problem('document.not_found');
  const { kind } = edition.fields;
  const { plan, forms, exemption, dueOn } = duty;
  const isExempt = exemption !== null;
  return {
    documentId: id,
    isRequired: needsInterpretation(kind),
    tolerance,
    plan,
    forms: [...forms],
    exemption: exemption === null ? null : { ...exemption, at: exemption.at.toISOString() },
    due: dueOn,
    missing:
      document.firstReleasedAt === null ? submissionFaults(kind, { plan, isExempt, interpretations }) : [],
    interpretations: interpretations.map((link) => ({
      id: link.id,
      title: link.title,
      form: link.form,
      state: link.state,
      text: {
        sections: link.text.sections ?? {},
        questions: (link.text.questions ?? []).map((pair) => ({ ...pair })),
      } as InterpretationText,
    })),
    policies: policies.map((policy) => ({
      id: policy.id,
      title: policy.title,
      form: policy.form,
      isReleased: policy.isReleased,
    })),
    mayWrite: may('interpretation.write'),
    mayExempt: may('interpretation.exempt'),
  };
}

export function presentPolicy(policy: ReleasedPolicy, today: PlainDate): PolicyRow {
  const isMissing = policy.interpretations === 0 && policy.exemptionReason === null;
  return {
    id: policy.id,
    title: policy.title,
    agencyId: policy.agencyId,
    agencyName: policy.agencyName,
    publishedOn: policy.publishedOn,
    interpretations: policy.interpretations,
    exemptionReason: policy.exemptionReason,
    due: policy.dueOn,
    isOverdue: isMissing && policy.dueOn !== null && policy.dueOn < today,
  };
}

/** Without a policy that had to be interpreted there is no rate: blank is not zero. */
export function presentRate(rate: InterpretationRate): InterpretationRates['items'][number] {
  const owed = rate.policies - rate.exempt;
  return { ...rate, rate: owed === 0 ? null : Math.round((rate.interpreted / owed) * 1000) / 10 };
}
