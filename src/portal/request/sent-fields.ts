/** The fields of a form or a query as they were sent; a name may stand there twice. */
export type SentFields = Readonly<Record<string, string | string[] | undefined>>;

/** One field as text, '' where it is absent; never longer than any of ours may be. */
export function sentText(fields: SentFields, name: string): string {
  return ([fields[name] ?? ''].flat()[0] ?? '').replaceAll('\r\n', '\n').slice(0, 10_000);
}
