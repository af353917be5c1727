import Type from 'typebox';
import {
  GazetteArrangement,
  GazetteCandidateQuery,
  GazetteCandidates,
  GazetteDetail,
  GazetteList,
  NewGazette,
} from '../gazette.ts';
import { Id } from '../instant.ts';
import type { Route } from './route.ts';

const OneIssue = Type.Object({ issueId: Id });

export const gazetteRoutes = {
  listGazette: {
    method: 'GET',
    url: '/gazette',
    summary: '各期公报，和下一期的期号',
    tag: 'gazette',
    access: 'gazette.read',
    answer: GazetteList,
  },
  createGazette: {
    method: 'POST',
    url: '/gazette',
    summary: '新建一期，自动收入还没有刊登的规范性文件和政策文件',
    tag: 'gazette',
    access: 'gazette.compose',
    body: NewGazette,
    answer: GazetteDetail,
  },
  getGazette: {
    method: 'GET',
    url: '/gazette/:issueId',
    summary: '一期公报的目录和发放单',
    tag: 'gazette',
    access: 'gazette.read',
    params: OneIssue,
    answer: GazetteDetail,
  },
  saveGazette: {
    method: 'PUT',
    url: '/gazette/:issueId',
    summary: '编排：文件、栏目、顺序、印数和发放单',
    tag: 'gazette',
    access: 'gazette.compose',
    params: OneIssue,
    body: GazetteArrangement,
    answer: GazetteDetail,
  },
  discardGazette: {
    method: 'DELETE',
    url: '/gazette/:issueId',
    summary: '删除没有出版的一期',
    tag: 'gazette',
    access: 'gazette.compose',
    params: OneIssue,
  },
  publishGazette: {
    method: 'POST',
    url: '/gazette/:issueId/publication',
    summary: '出版：固定文本，登上门户，记入各文件的发布渠道',
    tag: 'gazette',
    access: 'gazette.publish',
    params: OneIssue,
    answer: GazetteDetail,
  },
  listGazetteCandidates: {
    method: 'GET',
    url: '/gazette-candidates',
    summary: '可以选入的文件：还没有刊登的',
    tag: 'gazette',
    access: 'gazette.read',
    query: GazetteCandidateQuery,
    answer: GazetteCandidates,
  },
  getGazettePdf: {
    method: 'GET',
    url: '/gazette/:issueId/pdf',
    summary: '整期 PDF；没有出版的为校样',
    tag: 'gazette',
    access: 'gazette.read',
    params: OneIssue,
    file: true,
  },
} as const satisfies Record<string, Route>;
