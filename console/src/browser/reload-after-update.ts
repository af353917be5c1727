const LAST_RELOAD = 'gongkai.last-reload';
const ONCE_A_MINUTE_MS = 60_000;

/** Whether a page that can't be fetched is worth a reload: not when one has just been tried. */
export function isReloadDue(lastReload: number, now: number): boolean {
  return now - lastReload >= ONCE_A_MINUTE_MS;
}

/**
 * The system was updated while the console stood open: the pages of the former version are gone from the server.
 * Loading anew brings the new version; drafts are in the window's storage and come back.
 */
export function reloadAfterUpdate(): void {
  window.addEventListener('vite:preloadError', () => {
    const lastReload = Number(window.sessionStorage.getItem(LAST_RELOAD) ?? '0');
    if (!isReloadDue(lastReload, Date.now())) return;
    window.sessionStorage.setItem(LAST_RELOAD, String(Date.now()));
    window.location.reload();
  });
}
