import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { actName } from './act-names.ts';

const actions = fileURLToPath(new URL('../../actions', import.meta.url));

/** Every act that the shell records under a name of its own, `noun.verb`. */
function recordedActs(): string[] {
  const files = readdirSync(actions, { recursive: true, encoding: 'utf8' });
  const sources = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(path.join(actions, file), 'utf8'));
  return [
    ...new Set(
      sources.flatMap((text) =>
        [...text.matchAll(/\bact: '([a-z_]+\.[a-z_]+)'/g)].map(([, act = '']) => act),
      ),
    ),
  ];
}

describe('the names of acts', () => {
  it('are in the words of the office for whatever is recorded', () => {
    const acts = recordedActs();
    expect(acts.length).toBeGreaterThan(60);
    expect(acts.filter((act) => actName(act) === act)).toEqual([]);
  });

  it('leave the code of an act that nobody has named', () => {
    expect(actName('teapot.boil')).toBe('teapot.boil');
  });
});
