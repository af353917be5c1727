import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { RouteName } from './addresses.ts';
import type { Answer } from './call.ts';
import type { InputOf } from './call-input.ts';
import { callWith } from './use-answer.ts';

/**
 * An act on the server. Whatever is on the screen is read afresh afterwards: an act may change tasks, counts and the
 * audit log as well as its object.
 */
export function useAct<Name extends RouteName>(
  name: Name,
  done?: (answer: Answer<Name>) => void,
): UseMutationResult<Answer<Name>, unknown, InputOf<Name>> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<Name>) => callWith(name, input),
    onSuccess: (answer) => {
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'getSession' });
      done?.(answer);
    },
  });
}
