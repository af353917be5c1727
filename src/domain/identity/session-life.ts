/** How long a sign-in lasts where the office has not set it otherwise. GB/T 22239-2019 8.1.4.1: 登录连接超时自动退出. */
export const SESSION_LIFE = {
  /** Without a request for so long, the session ends. */
  idleMinutes: 30,
  /** A working day; then one signs in anew, however busy. */
  hours: 12,
  /** A one-time password that nobody used is void after so many days. */
  oneTimePasswordDays: 7,
} as const;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When a session begun now must end at the latest. All times in milliseconds since 1970. */
export function sessionExpiry(now: number, hours: number = SESSION_LIFE.hours): number {
  return now + hours * HOUR;
}

/** Whether a session still counts. */
export function isSessionAlive(
  session: { readonly lastSeen: number; readonly expires: number },
  now: number,
  idleMinutes: number = SESSION_LIFE.idleMinutes,
): boolean {
  return now < session.expires && now - session.lastSeen < idleMinutes * MINUTE;
}

/** When a one-time password given now becomes void. */
export function oneTimePasswordExpiry(now: number): number {
  return now + SESSION_LIFE.oneTimePasswordDays * DAY;
}
