import type { Guide } from '#contract/column.ts';
import { GUIDE_PARTS, type GuidePart } from '#domain/disclosure/guide.ts';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { useDraft } from '../parts/draft.ts';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { mayOnAgency } from '../session/may-on-agency.ts';
import { useSession } from '../session/session-context.ts';
import './column.css';

type Text = Pick<Guide, GuidePart>;

/** An agency's guide: the three items that it writes itself; the other six are its contact. */
export function GuidePage(): ReactNode {
  const { session } = useSession();
  const { filters } = useAddress();
  const agencies = useAnswer('listAgencies', {});
  const all = agencies.data?.items ?? [];
  const agencyId = filters.get('agency') ?? session.user.agencyId ?? all[0]?.id ?? null;
  const guide = useAnswer(
    'getGuide',
    { params: { agencyId: agencyId ?? '' } },
    { enabled: agencyId !== null },
  );
  return (
    <Page
      title="公开指南"
      note={
        guide.data &&
        (guide.data.reviewedOn === null ? '现在显示通用文字' : `最近更新 ${guide.data.reviewedOn}`)
      }
    >
      <div className="filters">
        <AgencySelect
          value={agencyId}
          allowClear={false}
          placeholder="哪个单位的指南"
          onChange={(id) => setFilters({ agency: id })}
        />
      </div>
      {agencyId !== null && (
        <AnswerView answer={guide}>
          {(text) => (
            <GuideForm
              key={`${agencyId} ${text.reviewedOn ?? ''}`}
              agencyId={agencyId}
              text={text}
              mayEdit={mayOnAgency(session, 'guide.edit', all, agencyId)}
            />
          )}
        </AnswerView>
      )}
    </Page>
  );
}

function GuideForm({
  agencyId,
  text,
  mayEdit,
}: {
  readonly agencyId: string;
  readonly text: Guide;
  readonly mayEdit: boolean;
}): ReactNode {
  const draft = useDraft<Text>(`guide.${agencyId}`);
  const save = useAct('saveGuide', () => draft.discard());
  return (
    <Form<Text>
      layout="vertical"
      className="guide-form"
      disabled={!mayEdit}
      initialValues={{ ...text, ...draft.values }}
      onValuesChange={(_, values) => draft.keep(values)}
      onFinish={({ categories, arrangement, ways }) =>
        save.mutate({ params: { agencyId }, body: { categories, arrangement, ways } })
      }
    >
      {(Object.keys(GUIDE_PARTS) as GuidePart[]).map((part) => (
        <Form.Item
          key={part}
          name={part}
          label={GUIDE_PARTS[part]}
          rules={[{ required: true, whitespace: true, message: `请填写${GUIDE_PARTS[part]}` }]}
        >
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={5000} />
        </Form.Item>
      ))}
      <p className="page-note">
        工作机构的名称、地址、时间、电话、传真和互联网联系方式取自
        <GoLink to={`/agencies?open=${agencyId}`}>单位的联系方式</GoLink>
        。条例第十二条要求指南及时更新；核对后没有变化的，也请保存一次，更新日期记为今天。
      </p>
      <ProblemNotice error={save.error} />
      {mayEdit && (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存，更新日期记为今天
        </Button>
      )}
    </Form>
  );
}
