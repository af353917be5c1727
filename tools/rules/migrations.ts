import type { HouseRule } from '../house-rule.ts';
import { pathsOf } from '../tree.ts';

const NAME = /^migrations\/(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/;

/** Migrations go forward only, one number each without a gap, with named constraints, a comment on each table, the tenant first in the key. */
export const migrations: HouseRule = {
  name: 'migrations',
  check(tree) {
    const paths = pathsOf(tree, ['migrations/'], ['.sql']);
    return [
      ...paths.flatMap(nameSentence),
      ...numberSentences(paths),
      ...paths.flatMap((p) => textSentences(p, tree.read(p))),
    ];
  },
};

function nameSentence(path: string): string[] {
  return NAME.test(path) ? [] : [`${path} is not named migrations/NNNN-what-it-does.sql.`];
}

function numberSentences(paths: readonly string[]): string[] {
  return paths.flatMap((path, index) => {
    const number = Number(NAME.exec(path)?.[1] ?? index + 1);
    return number === index + 1
      ? []
      : [`${path} should carry the number ${index + 1}: no gaps, no number twice.`];
  });
}

function textSentences(path: string, text: string): string[] {
  const sql = text.replaceAll(/--.*$/gm, '');
  const tables = [...sql.matchAll(/create table (?:if not exists )?([\w.]+)/gi)].map((m) => m[1] ?? '');
  const unnamed = /^\s+(?:unique|check|foreign key|primary key)\s*\(/im.exec(sql)?.[0].trim();
  return [
    ...(/\bdrop table\b/i.test(sql)
      ? [`${path} drops a table; a migration goes forward and keeps what was recorded.`]
      : []),
    ...(unnamed === undefined ? [] : [`${path} has a constraint without a name: ${unnamed}…`]),
    ...tables
      .filter((table) => !new RegExp(`comment on table ${table.replace('.', '\\.')}\\s`, 'i').test(sql))
      .map((table) => `${path} makes the table ${table} without a comment on it.`),
    ...tenantSentences(path, sql),
  ];
}

/** A row that belongs to a tenant is found by its tenant first. */
function tenantSentences(path: string, sql: string): string[] {
  return [...sql.matchAll(/create table (?:if not exists )?([\w.]+) \(([\s\S]*?)\n\);/gi)]
    .filter(([, , columns]) => /^\s*tenant_id \w+ not null/im.test(columns ?? ''))
    .filter(([, , columns]) => !/primary key \(tenant_id\b/i.test(columns ?? ''))
    .map(([, table]) => `${path} makes the table ${table} whose primary key does not begin with tenant_id.`);
}
