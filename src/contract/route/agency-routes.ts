import Type from 'typebox';
import {
  AgencyContact,
  AgencyDeactivation,
  AgencyDetail,
  AgencyQuery,
  AgencyRename,
  AgencyTree,
  NewAgency,
} from '../agency.ts';
import { Id } from '../instant.ts';
import type { Route } from './route.ts';

const OneAgency = Type.Object({ agencyId: Id });

export const agencyRoutes = {
  listAgencies: {
    method: 'GET',
    url: '/agencies',
    summary: '单位目录，上级在前',
    tag: 'agency',
    access: 'agency.read',
    query: AgencyQuery,
    answer: AgencyTree,
  },
  createAgency: {
    method: 'POST',
    url: '/agencies',
    summary: '新建单位',
    tag: 'agency',
    access: 'agency.create',
    body: NewAgency,
    answer: AgencyDetail,
  },
  getAgency: {
    method: 'GET',
    url: '/agencies/:agencyId',
    summary: '一个单位：历次名称、联系方式、复议机关',
    tag: 'agency',
    access: 'agency.read',
    params: OneAgency,
    answer: AgencyDetail,
  },
  renameAgency: {
    method: 'POST',
    url: '/agencies/:agencyId/names',
    summary: '单位更名，旧名保留',
    tag: 'agency',
    access: 'agency.rename',
    params: OneAgency,
    body: AgencyRename,
    answer: AgencyDetail,
  },
  setAgencyContact: {
    method: 'PUT',
    url: '/agencies/:agencyId/contact',
    summary: '修改公开工作机构的联系方式',
    tag: 'agency',
    access: 'agency.contact',
    params: OneAgency,
    body: AgencyContact,
    answer: AgencyDetail,
  },
  deactivateAgency: {
    method: 'POST',
    url: '/agencies/:agencyId/deactivation',
    summary: '停用单位，历史数据保留',
    tag: 'agency',
    access: 'agency.deactivate',
    params: OneAgency,
    body: AgencyDeactivation,
    answer: AgencyDetail,
  },
} as const satisfies Record<string, Route>;
