import Type from 'typebox';
import { Id } from '../instant.ts';
import { LetterKindName, LetterPreview, LetterRow, LetterTemplateRow, LetterText } from '../letter.ts';
import { Nullable } from '../nullable.ts';
import type { Route } from './route.ts';

const OneCase = Type.Object({ caseId: Id });
const OneLetter = Type.Object({ caseId: Id, letterId: Id });
const OneAgency = Type.Object({ agencyId: Id });
const strict = { additionalProperties: false } as const;

export const letterRoutes = {
  listLetters: {
    method: 'GET',
    url: '/cases/:caseId/letters',
    summary: '一件申请的文书',
    tag: 'letter',
    access: 'request.read',
    params: OneCase,
    answer: Type.Object({ items: Type.Array(LetterRow) }, { title: 'LetterList' }),
  },
  previewLetter: {
    method: 'POST',
    url: '/cases/:caseId/letters/preview',
    summary: '先看文书写出来的样子，只记下谁看过；可以试用改过的模板',
    tag: 'letter',
    access: 'request.personal',
    params: OneCase,
    body: Type.Object(
      { kind: LetterKindName, template: Type.Optional(Type.String({ maxLength: 8000 })) },
      strict,
    ),
    answer: LetterPreview,
  },
  checkLetter: {
    method: 'GET',
    url: '/cases/:caseId/letter-check',
    summary: '一种文书现在还缺什么；不含申请人的信息',
    tag: 'letter',
    access: 'request.read',
    params: OneCase,
    query: Type.Object({ kind: LetterKindName }),
    answer: Type.Object({ faults: Type.Array(Type.String()) }, { title: 'LetterFaults' }),
  },
  addLetter: {
    method: 'POST',
    url: '/cases/:caseId/letters',
    summary: '写一份办理中的文书，编号并生成 DOCX 和 PDF',
    tag: 'letter',
    access: 'request.handle',
    params: OneCase,
    body: Type.Object({ kind: LetterKindName }, strict),
    answer: Type.Object({ letterId: Id }, { title: 'AddedLetter' }),
  },
  getLetter: {
    method: 'GET',
    url: '/cases/:caseId/letters/:letterId',
    summary: '一份文书的文字；写有申请人，每次查看都有记录',
    tag: 'letter',
    access: 'request.personal',
    params: OneLetter,
    answer: LetterText,
  },
  attachSealedLetter: {
    method: 'POST',
    url: '/cases/:caseId/letters/:letterId/sealed',
    summary: '上传盖章后的扫描件（PDF）',
    tag: 'letter',
    access: 'request.handle',
    params: OneLetter,
    upload: true,
  },
  stampLetter: {
    method: 'POST',
    url: '/cases/:caseId/letters/:letterId/stamp',
    summary: '送电子印章服务盖章，取回盖章的文件',
    tag: 'letter',
    access: 'request.handle',
    params: OneLetter,
  },
  getLetterFile: {
    method: 'GET',
    url: '/cases/:caseId/letters/:letterId/files/:format',
    summary: '下载文书；每次下载都有记录',
    tag: 'letter',
    access: 'request.personal',
    params: Type.Object({ caseId: Id, letterId: Id, format: Type.Enum(['docx', 'pdf', 'sealed']) }),
    file: true,
  },
  listLetterTemplates: {
    method: 'GET',
    url: '/letter-templates',
    summary: '文书模板',
    tag: 'letter',
    access: 'request.read',
    answer: Type.Object({ items: Type.Array(LetterTemplateRow) }, { title: 'LetterTemplates' }),
  },
  changeLetterTemplate: {
    method: 'PUT',
    url: '/letter-templates/:kind',
    summary: '改写一种文书的模板；以前的文书不变',
    tag: 'letter',
    access: 'letter.template',
    params: Type.Object({ kind: LetterKindName }),
    body: Type.Object({ text: Type.String({ maxLength: 8000 }) }, strict),
    answer: Type.Object({ edition: Type.Integer() }, { title: 'TemplateEdition' }),
  },
  getLetterOffice: {
    method: 'GET',
    url: '/agencies/:agencyId/letter-office',
    summary: '一个单位的机关代字',
    tag: 'letter',
    access: 'request.read',
    params: OneAgency,
    answer: Type.Object({ numberCode: Nullable(Type.String()) }, { title: 'LetterOffice' }),
  },
  setLetterOffice: {
    method: 'PUT',
    url: '/agencies/:agencyId/letter-office',
    summary: '设置一个单位的机关代字',
    tag: 'letter',
    access: 'letter.number',
    params: OneAgency,
    body: Type.Object({ numberCode: Type.String({ maxLength: 20 }) }, strict),
  },
} as const satisfies Record<string, Route>;
