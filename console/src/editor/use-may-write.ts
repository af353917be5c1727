import { importsForOthers } from '../report/import-scope.ts';
import { useSession } from '../session/session-context.ts';

/** Whether the user may store a report of this agency. */
export function useMayWrite(): (agencyId: string) => boolean {
  const { session, may } = useSession();
  const forOthers = importsForOthers(session.roles.map((grant) => grant.role));
  return (agencyId) => may('report.import') && (forOthers || session.user.agencyId === agencyId);
}
