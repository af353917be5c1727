import { dayOf } from '../parts/moment.ts';

/** Today by the clock of this machine, in Beijing: what a form begins with before the server has been asked. */
export function today(): string {
  return dayOf(new Date().toISOString());
}
