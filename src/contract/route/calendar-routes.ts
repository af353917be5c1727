import Type from 'typebox';
import {
  CalendarChange,
  CalendarYearDetail,
  CalendarYears,
  Deadline,
  DeadlineQuery,
  NewCalendarDays,
} from '../calendar.ts';
import type { Route } from './route.ts';

const OneYear = Type.Object({ year: Type.Integer({ minimum: 2000, maximum: 2100 }) });

export const calendarRoutes = {
  listCalendarYears: {
    method: 'GET',
    url: '/calendar',
    summary: '各年日历，是否暂定、还缺什么',
    tag: 'calendar',
    access: 'calendar.read',
    answer: CalendarYears,
  },
  getCalendarYear: {
    method: 'GET',
    url: '/calendar/:year',
    summary: '一年中的放假和调休',
    tag: 'calendar',
    access: 'calendar.read',
    params: OneYear,
    answer: CalendarYearDetail,
  },
  addCalendarDays: {
    method: 'POST',
    url: '/calendar/:year/days',
    summary: '补充地方假日或调休，成为新的一版',
    tag: 'calendar',
    access: 'calendar.extend',
    params: OneYear,
    body: NewCalendarDays,
    answer: CalendarChange,
  },
  countDeadline: {
    method: 'GET',
    url: '/deadline',
    summary: '从某日起数若干工作日，逐日说明',
    tag: 'calendar',
    access: 'calendar.read',
    query: DeadlineQuery,
    answer: Deadline,
  },
} as const satisfies Record<string, Route>;
