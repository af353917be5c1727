import type { FastifySchemaValidationError } from 'fastify';
import type { FieldFault } from '../problem.ts';

type Params = Readonly<Record<string, unknown>>;

/** What each rule of a shape says in Chinese when it is broken. */
const SENTENCES: Readonly<Record<string, (params: Params) => string>> = {
  required: () => '必须填写。',
  additionalProperties: () => '没有这一项，请删去。',
  type: (params) => `应是${typeName(params['type'])}。`,
  minLength: (params) => `至少 ${show(params['limit'])} 个字符。`,
  maxLength: (params) => `至多 ${show(params['limit'])} 个字符。`,
  minimum: (params) => `不得小于 ${show(params['limit'])}。`,
  maximum: (params) => `不得大于 ${show(params['limit'])}。`,
  minItems: (params) => `至少 ${show(params['limit'])} 项。`,
  maxItems: (params) => `至多 ${show(params['limit'])} 项。`,
  pattern: () => '格式不对。',
  enum: (params) => `只能是 ${listOf(params['allowedValues']).join('、')} 之一。`,
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: '是或否',
  array: '列表',
  object: '对象',
  null: '空',
};

/** The faults of one request, one a field, in Chinese. */
export function fieldFaults(errors: readonly FastifySchemaValidationError[]): FieldFault[] {
  const faults = errors
    .filter((error) => error.keyword !== 'anyOf')
    .flatMap((error) => fieldsOf(error).map((field) => ({ field, message: sentence(error) })));
  return [...new Map(faults.toReversed().map((fault) => [fault.field, fault])).values()].toReversed();
}

function sentence(error: FastifySchemaValidationError): string {
  return SENTENCES[error.keyword]?.(error.params) ?? '内容不合要求。';
}

/** The field by its path in dots; a missing or needless property is named after its parent. */
function fieldsOf(error: FastifySchemaValidationError): string[] {
  const path = error.instancePath.split('/').filter((part) => part !== '');
  const named = listOf(error.params['requiredProperties'] ?? error.params['additionalProperties']);
  const paths = named.length === 0 ? [path] : named.map((name) => [...path, name]);
  return paths.map((parts) => parts.join('.') || '(全部)');
}

function typeName(type: unknown): string {
  return listOf(type)
    .map((name) => TYPE_NAMES[name] ?? name)
    .join('或');
}

function listOf(value: unknown): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

function show(value: unknown): string {
  return String(value);
}
