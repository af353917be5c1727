import type { Agency, AgencyDetail, Leadership } from '#contract/agency.ts';
import { agencyKindNames } from '#domain/agency/agency.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Facts } from '../parts/facts.tsx';
import { mayOnAgency } from '../session/may-on-agency.ts';
import { useSession } from '../session/session-context.ts';
import { CONTACT_FIELDS, ContactForm } from './contact-form.tsx';
import { DeactivateAgency } from './deactivate-agency.tsx';
import { RenameDialog } from './rename-dialog.tsx';

export const LEADERSHIP_TEXT: Readonly<Record<Leadership, string>> = {
  local: '地方管理',
  vertical: '垂直管理',
  dual: '双重领导',
};

interface Props {
  readonly agency: Agency;
  readonly agencies: readonly Agency[];
}

/** One agency: what it is, its names over time, how the public reaches it, and what may be done with it. */
export function AgencyPane({ agency, agencies }: Props): ReactNode {
  const detail = useAnswer('getAgency', { params: { agencyId: agency.id } });
  const [doing, setDoing] = useState<'rename' | 'contact' | null>(null);
  const { session } = useSession();
  const allowed = (action: 'agency.rename' | 'agency.contact' | 'agency.deactivate'): boolean =>
    agency.active && mayOnAgency(session, action, agencies, agency.id);
  return (
    <AnswerView answer={detail}>
      {(loaded) => (
        <>
          <Facts
            items={[
              ['代码', agency.code],
              ['类别', agencyKindNames[agency.kind]],
              ['领导关系', LEADERSHIP_TEXT[agency.leadership]],
              ['上级单位', loaded.parentName],
              ['复议机关', loaded.reconsiderationBody],
              ['简称', agency.shortName],
            ]}
          />
          <h3 className="pane-head">历次名称</h3>
          <Names detail={loaded} />
          <h3 className="pane-head">公开工作机构（公开指南用）</h3>
          {doing === 'contact' ? (
            <ContactForm agencyId={agency.id} contact={loaded.contact} onDone={() => setDoing(null)} />
          ) : (
            <Facts items={CONTACT_FIELDS.map(([name, label]) => [label, loaded.contact[name]])} />
          )}
          <div className="acts">
            {doing !== 'contact' && allowed('agency.contact') && (
              <Button onClick={() => setDoing('contact')}>修改联系方式</Button>
            )}
            {allowed('agency.rename') && <Button onClick={() => setDoing('rename')}>更名</Button>}
            {allowed('agency.deactivate') && agency.parentId !== null && <DeactivateAgency agency={agency} />}
          </div>
          {doing === 'rename' && <RenameDialog agency={agency} onClose={() => setDoing(null)} />}
        </>
      )}
    </AnswerView>
  );
}

function Names({ detail }: { readonly detail: AgencyDetail }): ReactNode {
  return (
    <ol className="agency-names">
      {detail.names.map((name) => (
        <li key={`${name.name} ${name.from}`}>
          <strong>{name.name}</strong>
          <span>
            {name.from} 起{name.until === null ? '，现用' : `，至 ${name.until}`}
            {name.basis !== null && `；依据：${name.basis}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
