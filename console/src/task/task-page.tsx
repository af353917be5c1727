import type { Task, Urgency } from '#contract/task.ts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { go } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { useSession } from '../session/session-context.ts';
import './task.css';

const URGENCIES = [
  ['today', '今天要办'],
  ['soon', '近期要办'],
  ['later', '有空再办'],
] as const satisfies readonly (readonly [Urgency, string])[];

/** The first page: what to do today, by urgency, each with its reason and one button. */
export function TaskPage(): ReactNode {
  const tasks = useAnswer('listTasks', {});
  return (
    <Page title="我的待办" note={tasks.data && `${tasks.data.total} 件`}>
      <AnswerView answer={tasks}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingYet title="现在没有要办的事。">
              <Beginning />
            </NothingYet>
          ) : (
            URGENCIES.map(([urgency, name]) => (
              <TaskGroup
                key={urgency}
                urgency={urgency}
                name={name}
                tasks={items.filter((task) => task.urgency === urgency)}
              />
            ))
          )
        }
      </AnswerView>
    </Page>
  );
}

/** Where one may begin without being asked to. */
function Beginning(): ReactNode {
  const { may } = useSession();
  if (may('document.write'))
    return (
      <>
        有信息被退回、有期限临近时，会出现在这里。要起草公开信息，请到
        <GoLink to="/documents">公开信息</GoLink>。
      </>
    );
  if (may('report.import'))
    return (
      <>
        有报告要核对、有期限临近时，会出现在这里。要报送年度报告，请到
        <GoLink to="/reports/import">导入报告</GoLink>。
      </>
    );
  return '有新的事要办、有期限临近时，会出现在这里。';
}

interface GroupProps {
  readonly urgency: Urgency;
  readonly name: string;
  readonly tasks: readonly Task[];
}

function TaskGroup({ urgency, name, tasks }: GroupProps): ReactNode {
  if (tasks.length === 0) return null;
  return (
    <section className={`task-group is-${urgency}`}>
      <h2>
        {name} <small>{tasks.length}</small>
      </h2>
      <ul>
        {tasks.map((task) => (
          <li key={task.id} className="task">
            <div className="task-words">
              <strong>{task.title}</strong>
              <span>{task.reason}</span>
            </div>
            {task.due !== null && <span className="task-due">{task.due} 前</span>}
            <Button type={urgency === 'today' ? 'primary' : 'default'} onClick={() => go(task.link)}>
              {task.button}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
