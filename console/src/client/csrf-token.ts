let token = '';

/** Kept in memory alone: it comes with the session and goes back in the header of every write. */
export function rememberCsrfToken(next: string): void {
  token = next;
}

export function csrfToken(): string {
  return token;
}
