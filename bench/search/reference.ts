import type pg from 'pg';
import type { SearchQuery } from '#domain/disclosure/search/parse-query.ts';
import { runsOf } from '#domain/disclosure/search/runs.ts';
import { normalText } from '#domain/disclosure/search/normal-text.ts';
import { wordCutter } from '#platform/word-cutter.ts';
import { makeDocument } from './collection.ts';

const BATCH = 500;

/** What PostgreSQL does by itself: words with their places, a GIN index, ranked by ts_rank. */
export async function loadReference(client: pg.Client, count: number): Promise<void> {
  await client.query(
    'create table reference_document (id integer primary key, published_at timestamptz not null, words tsvector not null)',
  );
  for (let from = 0; from < count; from += BATCH) {
    const documents = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) =>
      makeDocument(from + at, count),
    );
    await client.query(
      `insert into reference_document select id, published_at, setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', body)
       from unnest($1::integer[], $2::timestamptz[], $3::text[], $4::text[]) made (id, published_at, title, body)`,
      [
        documents.map((_, at) => from + at),
        documents.map(({ publishedAt }) => publishedAt),
        documents.map(({ title, documentNumber }) => cut(`${title} ${documentNumber ?? ''}`)),
        documents.map(({ bodyText }) => cut(bodyText)),
      ],
    );
  }
  await client.query('create index reference_index on reference_document using gin (words)');
  await client.query('vacuum analyze reference_document');
}

/** The question of everyone's first attempt: all that matches, ranked, the first twenty. */
export async function askReference(client: pg.Client, typed: string, query: SearchQuery): Promise<void> {
  const words = cut(typed.replaceAll(/[“”"]/g, ' '))
    .split(' ')
    .filter((word) => word !== '');
  const joined = words
    .map((word) => `'${word.replaceAll("'", "''")}'`)
    .join(query.phrases.length > 0 ? ' <-> ' : ' & ');
  await client.query(
    `select id, ts_rank(words, question) as rank, count(*) over () from reference_document, cast($1 as tsquery) question
     where words @@ question order by rank desc, published_at desc limit 20`,
    [joined],
  );
}

function cut(text: string): string {
  const cutter = wordCutter();
  return runsOf(normalText(text))
    .flatMap(({ kind, text: run }) => (kind === 'plain' ? [run] : cutter.words(run)))
    .join(' ');
}
