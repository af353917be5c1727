import Type from 'typebox';
import { Setting, SettingChange, SettingList } from '../setting.ts';
import type { Route } from './route.ts';

export const settingRoutes = {
  listSettings: {
    method: 'GET',
    url: '/settings',
    summary: '法规未定或由本办决定的事项',
    tag: 'setting',
    access: 'setting.read',
    answer: SettingList,
  },
  changeSetting: {
    method: 'PUT',
    url: '/settings/:key',
    summary: '修改一项设置',
    tag: 'setting',
    access: 'setting.change',
    params: Type.Object({ key: Type.String({ minLength: 1, maxLength: 80 }) }),
    body: SettingChange,
    answer: Setting,
  },
} as const satisfies Record<string, Route>;
