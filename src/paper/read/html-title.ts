/**
 * Menus and breadcrumbs before the article are cut off where the page says in its head how the article is called
 * (ArticleTitle by the national rules for government sites, or the title of the window).
 */
export function fromTitle(lines: string[], titles: readonly string[]): string[] {
  const names = new Set(titles.flatMap((title) => [title, ...title.split(/[-_|—–]/)]).map(compact));
  const start = lines.findIndex((line) => line.length > 6 && names.has(compact(line)));
  return start > 0 ? lines.slice(start) : lines;
}

function compact(text: string): string {
  return text.replaceAll(/\s/g, '');
}
