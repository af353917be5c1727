import type { DocumentDetail, EditionFields } from '#contract/document.ts';
import { DOCUMENT_KINDS, OPENNESS_LABELS } from '#domain/disclosure/document.ts';
import { VALIDITIES } from '#domain/disclosure/validity.ts';
import type { ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { Facts } from '../parts/facts.tsx';
import { minute } from '../parts/moment.ts';
import { BodyReader } from './body-reader.tsx';

/** A document that is not being written: what stands in review, on the portal, or was withdrawn. */
export function ReadingView({ detail }: { readonly detail: DocumentDetail }): ReactNode {
  const { row, fields } = detail;
  return (
    <div className="document-reading">
      <article className="document-paper">
        <h2>{fields.title}</h2>
        <BodyReader html={fields.bodyHtml} />
      </article>
      <aside aria-label="要素">
        {row.standing === 'withdrawn' && (
          <p className="document-withdrawn">
            {minute(detail.withdrawnAt)} 撤回：{detail.withdrawalReason}
          </p>
        )}
        <Facts
          items={[
            ['索引号', row.indexNumber],
            ['有效性', validityWords(detail)],
            ['首次发布', row.firstReleasedAt === null ? null : minute(row.firstReleasedAt)],
            ...fieldFacts(fields),
            ['栏目', detail.columns.join('、')],
            ['公开事项', detail.items.join('、')],
            ['更正说明', detail.changeNote],
          ]}
        />
      </aside>
    </div>
  );
}

function validityWords({ row, validityMarkedOn, validityReason, successor }: DocumentDetail): ReactNode {
  return (
    <>
      {VALIDITIES[row.validity]}
      {validityMarkedOn !== null && `（自 ${validityMarkedOn} 起）`}
      {validityReason !== null && row.validity !== 'in_force' && `，${validityReason}`}
      {successor !== null && (
        <>
          ，由<GoLink to={`/documents/${successor.id}`}>{successor.title}</GoLink>替代
        </>
      )}
    </>
  );
}

/** The fields of an edition as names and values. */
function fieldFacts(fields: EditionFields): (readonly [string, ReactNode])[] {
  return [
    ['信息类别', DOCUMENT_KINDS[fields.kind]],
    ['文号', fields.documentNumber],
    ['发布机构', fields.issuers.join('、')],
    ['制作或获取', fields.origin === 'made' ? '制作' : `获取，来自${fields.obtainedFrom ?? '（未填）'}`],
    ['成文日期', fields.madeOn],
    ['变更日期', fields.changedOn],
    ['施行日期', fields.effectiveOn],
    ['有效期截止', fields.expiresOn],
    ['体裁', fields.genre],
    ['主题分类', fields.subject],
    ['关键词', fields.keywords.join('、')],
    ['内容概述', fields.summary],
    ['公开属性', OPENNESS_LABELS[fields.opennessLabel]],
  ];
}
