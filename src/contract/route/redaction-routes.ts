import Type from 'typebox';
import { Id } from '../instant.ts';
import { CaseMaterials, FoundWords, MarksBody } from '../redaction.ts';
import type { Route } from './route.ts';

const OneCase = Type.Object({ caseId: Id });
const OneMaterial = Type.Object({ caseId: Id, redactionId: Id });
const Count = Type.Integer({ minimum: 1, maximum: 100_000 });
const strict = { additionalProperties: false } as const;

export const redactionRoutes = {
  listMaterials: {
    method: 'GET',
    url: '/cases/:caseId/materials',
    summary: '一件申请的材料：遮盖的地方和生成的遮盖件',
    tag: 'redaction',
    access: 'request.read',
    params: OneCase,
    answer: CaseMaterials,
  },
  addMaterial: {
    method: 'POST',
    url: '/cases/:caseId/materials',
    summary: '上传要提供的材料（PDF、JPG、PNG），准备遮盖',
    tag: 'redaction',
    access: 'request.handle',
    params: OneCase,
    upload: true,
    answer: Type.Object({ redactionId: Id }, { title: 'AddedMaterial' }),
  },
  saveMarks: {
    method: 'PUT',
    url: '/cases/:caseId/materials/:redactionId/marks',
    summary: '保存遮盖的地方和理由',
    tag: 'redaction',
    access: 'request.handle',
    params: OneMaterial,
    body: MarksBody,
    answer: Type.Object({ revision: Type.Integer() }, { title: 'MarksRevision' }),
  },
  removeMaterial: {
    method: 'DELETE',
    url: '/cases/:caseId/materials/:redactionId',
    summary: '删除传错的材料；生成过遮盖件的不能删除',
    tag: 'redaction',
    access: 'request.handle',
    params: OneMaterial,
  },
  getMaterialPage: {
    method: 'GET',
    url: '/cases/:caseId/materials/:redactionId/pages/:page',
    summary: '材料一页的图像；每次查看都有记录',
    tag: 'redaction',
    access: 'request.personal',
    params: Type.Object({ caseId: Id, redactionId: Id, page: Count }),
    file: true,
  },
  getMaterialFile: {
    method: 'GET',
    url: '/cases/:caseId/materials/:redactionId/original',
    summary: '下载材料原件；每次下载都有记录',
    tag: 'redaction',
    access: 'request.personal',
    params: OneMaterial,
    file: true,
  },
  findInMaterial: {
    method: 'POST',
    url: '/cases/:caseId/materials/:redactionId/search',
    summary: '在材料里查找文字，得到每一处的位置',
    tag: 'redaction',
    access: 'request.personal',
    params: OneMaterial,
    body: Type.Object({ words: Type.String({ minLength: 1, maxLength: 100 }) }, strict),
    answer: FoundWords,
  },
  suggestInMaterial: {
    method: 'GET',
    url: '/cases/:caseId/materials/:redactionId/suggestions',
    summary: '材料里像证件号码、手机号码、银行卡号的地方',
    tag: 'redaction',
    access: 'request.personal',
    params: OneMaterial,
    answer: FoundWords,
  },
  makeRedacted: {
    method: 'POST',
    url: '/cases/:caseId/materials/:redactionId/outputs',
    summary: '生成遮盖件：每页是图像，遮盖的内容不在文件里',
    tag: 'redaction',
    access: 'request.handle',
    params: OneMaterial,
    body: Type.Object({ revision: Type.Integer({ minimum: 1 }) }, strict),
    answer: Type.Object({ position: Type.Integer() }, { title: 'MadeRedacted' }),
  },
  getRedactedFile: {
    method: 'GET',
    url: '/cases/:caseId/materials/:redactionId/outputs/:position',
    summary: '下载遮盖件',
    tag: 'redaction',
    access: 'request.read',
    params: Type.Object({ caseId: Id, redactionId: Id, position: Count }),
    file: true,
  },
  publishAnswer: {
    method: 'POST',
    url: '/cases/:caseId/publication',
    summary: '把已答复的内容转为主动公开的信息草稿，不带申请人的任何信息',
    tag: 'redaction',
    access: 'request.handle',
    params: OneCase,
    body: Type.Object(
      {
        title: Type.String({ minLength: 2, maxLength: 200 }),
        fileIds: Type.Array(Id, { minItems: 1, maxItems: 50 }),
      },
      { title: 'AnswerForPublic', ...strict },
    ),
    answer: Type.Object({ documentId: Id }, { title: 'PublishedAnswer' }),
  },
} as const satisfies Record<string, Route>;
