/** What a site's robots.txt asks of us. */
export interface RobotsRules {
  readonly mayFetch: (path: string) => boolean;
  /** Crawl-delay in seconds, or null. */
  readonly delaySeconds: number | null;
  readonly sitemaps: readonly string[];
}

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

/** Reads robots.txt (RFC 9309) for an agent: its own group, or the one for everybody. The longest rule wins. */
export function readRobots(text: string, agent: string): RobotsRules {
  const groups = new Map<string, { rules: Rule[]; delay: number | null }>();
  const sitemaps: string[] = [];
  let names: string[] = [];
  let open = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const name = key.toLowerCase();
    const content = value.trim();
    if (name === 'sitemap') sitemaps.push(content);
    else if (name === 'user-agent') {
      names = open ? [...names, content.toLowerCase()] : [content.toLowerCase()];
      open = true;
      for (const one of names) if (!groups.has(one)) groups.set(one, { rules: [], delay: null });
    } else if (name !== '') {
      open = false;
      for (const one of names) add(groups.get(one), name, content);
    }
  }
  const own = [...groups.keys()].find((name) => name !== '*' && agent.toLowerCase().includes(name));
  const group = groups.get(own ?? '*');
  const rules = group?.rules ?? [];
  return {
    mayFetch: (path) => {
      const fitting = rules.filter(({ pattern }) => fits(pattern, path));
      const best = fitting.toSorted(
        (a, b) => b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow),
      )[0];
      return best?.allow ?? true;
    },
    delaySeconds: group?.delay ?? null,
    sitemaps,
  };
}

function add(group: { rules: Rule[]; delay: number | null } | undefined, name: string, value: string): void {
  if (group === undefined) return;
  if (name === 'crawl-delay' && Number(value) >= 0) group.delay = Number(value);
  // An empty Disallow forbids nothing.
  if ((name === 'allow' || name === 'disallow') && value !== '')
    group.rules.push({ allow: name === 'allow', pattern: value });
}

/** `*` stands for anything, `$` at the end for the end. Without a regular expression: patterns come from elsewhere. */
function fits(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = index === 0 ? (path.startsWith(part) ? 0 : -1) : path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return !anchored || at === path.length || parts.at(-1) === '';
}
