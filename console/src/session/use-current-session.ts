import type { Session } from '#contract/session.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../client/call.ts';
import { rememberCsrfToken } from '../client/csrf-token.ts';
import { problemOf } from '../client/problem-error.ts';

const KEY = ['getSession', {}] as const;

interface CurrentSession {
  /** undefined: not known yet; null: nobody is signed in. */
  readonly session: Session | null | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  readonly begin: (session: Session) => void;
  readonly refresh: () => void;
  readonly end: () => void;
}

/** The session as the server knows it; asking for it also keeps it alive. */
export function useCurrentSession(): CurrentSession {
  const queries = useQueryClient();
  const end = useCallback(() => {
    queries.setQueryData(KEY, null);
    // Nothing that one person has read is there for the next.
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== KEY[0] });
  }, [queries]);
  const query = useQuery({
    queryKey: KEY,
    queryFn: async () => {
      try {
        const session = await call('getSession');
        rememberCsrfToken(session.csrfToken);
        return session;
      } catch (error) {
        if (problemOf(error).status === 401) return null;
        throw error;
      }
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    session: query.data,
    error: query.error,
    retry: () => void query.refetch(),
    refresh: () => void query.refetch(),
    begin(session) {
      rememberCsrfToken(session.csrfToken);
      queries.setQueryData(KEY, session);
    },
    end,
  };
}
