import { TaskList } from '../task.ts';
import type { Route } from './route.ts';

export const taskRoutes = {
  listTasks: {
    method: 'GET',
    url: '/tasks',
    summary: '我今天要做的事，急的在前',
    tag: 'task',
    access: 'signed_in',
    answer: TaskList,
  },
} as const satisfies Record<string, Route>;
