import Type, { type Static } from 'typebox';
import { Day } from './instant.ts';
import { Nullable } from './nullable.ts';

export const TaskKind = Type.Enum(
  [
    'enrol_second_factor',
    'report_errors',
    'report_unpublished',
    'calendar_provisional',
    'document_returned',
    'document_overdue',
    'document_due',
    'review_waiting',
    'release_waiting',
    'review_owed',
    'interpretation_overdue',
    'case_overdue',
    'case_due',
    'case_unconfirmed',
    'case_extension',
    'case_review',
    'case_signature',
    'remedy_due',
    'complaint_due',
    'paper_returned',
    'paper_examination',
    'correction_open',
    'column_late',
    'column_due',
    'notifications',
    'users_without_role',
  ],
  { title: 'TaskKind' },
);
export type TaskKind = Static<typeof TaskKind>;

export const Urgency = Type.Enum(['today', 'soon', 'later'], { title: 'Urgency', description: '轻重缓急' });
export type Urgency = Static<typeof Urgency>;

/** One thing to do: a sentence, the reason in law or rule, and the one page where it is done. */
export const Task = Type.Object(
  {
    id: Type.String(),
    kind: TaskKind,
    urgency: Urgency,
    title: Type.String({ description: '要做什么' }),
    reason: Type.String({ description: '为什么：法规或制度依据' }),
    due: Nullable(Day),
    count: Type.Integer({ minimum: 1 }),
    link: Type.String({ description: '控制台内的地址，如 /reports/…' }),
    button: Type.String({ description: '按钮上的字' }),
  },
  { title: 'Task' },
);
export type Task = Static<typeof Task>;

export const TaskList = Type.Object(
  { items: Type.Array(Task), total: Type.Integer({ minimum: 0 }) },
  { title: 'TaskList' },
);
export type TaskList = Static<typeof TaskList>;
