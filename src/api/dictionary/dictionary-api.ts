import { addEntry } from '#actions/dictionary/add-entry.ts';
import { importEntries, previewEntries } from '#actions/dictionary/import-entries.ts';
import { removeEntry } from '#actions/dictionary/remove-entry.ts';
import type { DictionaryEntry as Shape } from '#contract/dictionary.ts';
import { dictionaryRoutes } from '#contract/route/dictionary-routes.ts';
import type { DictionaryEntry } from '#domain/disclosure/content/dictionary.ts';
import { WORDING } from '#domain/disclosure/content/wording.ts';
import { listDictionary } from '#store/dictionary.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { readUpload } from '../report/read-upload.ts';
import { serveRoute } from '../serve-route.ts';

/** The office's dictionary for proofreading. */
export function dictionaryApi(app: FastifyInstance, services: ApiServices): void {
  const { db } = services;

  serveRoute(app, services, dictionaryRoutes.listDictionary, async ({ by }) => {
    const rows = await listDictionary(db, by.staff.tenantId ?? '');
    const items = rows.map(({ id, entry }) => ({ id, entry: present(entry) }));
    return { items, total: items.length, builtIn: WORDING.length };
  });

  serveRoute(app, services, dictionaryRoutes.addDictionaryEntry, async ({ by, body }) => {
    await addEntry(services, by, trimmed(body.entry));
    return undefined;
  });

  serveRoute(app, services, dictionaryRoutes.removeDictionaryEntry, async ({ by, params }) => {
    await removeEntry(services, by, params.entryId);
    return undefined;
  });

  serveRoute(app, services, dictionaryRoutes.previewDictionary, async ({ request }) => {
    const rows = await previewEntries(await readUpload(request));
    const bad = rows.filter(({ fault }) => fault !== null).length;
    return {
      rows: rows.map(({ line, entry, fault }) => ({ line, words: wordsOf(entry), fault })),
      good: rows.length - bad,
      bad,
    };
  });

  serveRoute(app, services, dictionaryRoutes.importDictionary, async ({ by, request }) =>
    importEntries(services, by, await readUpload(request)),
  );
}

function wordsOf(entry: DictionaryEntry | null): string {
  if (entry === null) return '';
  return entry.kind === 'leader' ? `${entry.name}：${entry.titles}` : `${entry.wrong} → ${entry.right}`;
}

function present(entry: DictionaryEntry): Shape {
  return entry.kind === 'leader' ? { ...entry } : { ...entry, unless: [...(entry.unless ?? [])] };
}

function trimmed(entry: Shape): DictionaryEntry {
  return entry.kind === 'leader'
    ? { kind: 'leader', name: entry.name.trim(), titles: entry.titles.trim() }
    : {
        kind: 'wording',
        wrong: entry.wrong.trim(),
        right: entry.right.trim(),
        unless: (entry.unless ?? []).map((phrase) => phrase.trim()).filter((phrase) => phrase !== ''),
        severity: entry.severity,
      };
}
