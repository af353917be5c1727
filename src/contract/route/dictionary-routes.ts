import Type from 'typebox';
import { Dictionary, DictionaryImport, DictionaryPreview, NewDictionaryEntry } from '../dictionary.ts';
import { Id } from '../instant.ts';
import type { Route } from './route.ts';

export const dictionaryRoutes = {
  listDictionary: {
    method: 'GET',
    url: '/dictionary',
    summary: '本县添加的校对词条和领导职务',
    tag: 'dictionary',
    access: 'dictionary.read',
    answer: Dictionary,
  },
  addDictionaryEntry: {
    method: 'POST',
    url: '/dictionary',
    summary: '添加一条',
    tag: 'dictionary',
    access: 'dictionary.change',
    body: NewDictionaryEntry,
  },
  removeDictionaryEntry: {
    method: 'DELETE',
    url: '/dictionary/:entryId',
    summary: '删除一条',
    tag: 'dictionary',
    access: 'dictionary.change',
    params: Type.Object({ entryId: Id }),
  },
  previewDictionary: {
    method: 'POST',
    url: '/dictionary-import/preview',
    summary: '先看词库文件里的每一行，什么都不保存',
    tag: 'dictionary',
    access: 'dictionary.change',
    upload: true,
    answer: DictionaryPreview,
  },
  importDictionary: {
    method: 'POST',
    url: '/dictionary-import',
    summary: '导入词库文件，有问题的行不导入',
    tag: 'dictionary',
    access: 'dictionary.change',
    upload: true,
    answer: DictionaryImport,
  },
} as const satisfies Record<string, Route>;
