/**
 * A clean body as it stands on a page: pictures and links inside the portal get what comes before every address of the
 * portal. Exact, because a clean body writes no quote but around its attributes.
 *
 * @param basePath '' or '/zwgk'
 */
export function placeBody(html: string, basePath: string): string {
  return html.replaceAll(/(<(?:a href|img src)=")(\/)/g, `$1${basePath.replaceAll('$', '$$$$')}$2`);
}
