/** A table of the office as it is typed, read: the pairs, or what is wrong line by line in Chinese. */
export interface OfficeTable<Key extends string, Value extends string> {
  readonly table: Readonly<Partial<Record<Key, Value>>>;
  readonly faults: readonly string[];
}

/** What a line may name: each thing by its Chinese name or by its id. */
export type Names<Id extends string> = ReadonlyMap<string, Id>;

/** The ids of a list found by name and by id. */
export function namesOf<Id extends string>(names: Readonly<Record<Id, string>>): Names<Id> {
  const ids = Object.keys(names) as Id[];
  return new Map([...ids.map((id) => [id, id] as const), ...ids.map((id) => [names[id], id] as const)]);
}

/**
 * Reads a table of lines “情形=归类”; blank lines do not count. Lines with faults are not in the table.
 * @param words what the two sides of a line are called in the faults
 */
export function readOfficeTable<Key extends string, Value extends string>(
  text: string,
  keys: Names<Key>,
  values: Names<Value>,
  words: { readonly key: string; readonly value: string },
): OfficeTable<Key, Value> {
  const table = new Map<Key, Value>();
  const faults: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const where = `第${index + 1}行`;
    const [left = '', right = '', ...more] = line.split(/[=＝]/).map((side) => side.trim());
    const key = keys.get(left);
    const value = values.get(right);
    if (left === '' || right === '' || more.length > 0)
      faults.push(`${where}应写成“${words.key}=${words.value}”。`);
    else if (key === undefined) faults.push(`${where}没有“${left}”这一${words.key}。`);
    else if (value === undefined) faults.push(`${where}没有“${right}”这一${words.value}。`);
    else if (table.has(key)) faults.push(`${where}“${left}”前面已经写过。`);
    else table.set(key, value);
  }
  return { table: Object.fromEntries(table) as Partial<Record<Key, Value>>, faults };
}
