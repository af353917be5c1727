import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { RouteName } from './addresses.ts';
import { call, type Answer } from './call.ts';
import type { InputOf } from './call-input.ts';

/** Reads from the server; while filters change, the former rows stay on the screen. */
export function useAnswer<Name extends RouteName>(
  name: Name,
  input: InputOf<Name>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<Answer<Name>> {
  return useQuery({
    queryKey: [name, input],
    queryFn: () => callWith(name, input),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
  });
}

/** `call` with an input that is always given. */
export function callWith<Name extends RouteName>(name: Name, input: InputOf<Name>): Promise<Answer<Name>> {
  const send: (name: Name, input: InputOf<Name>) => Promise<Answer<Name>> = call;
  return send(name, input);
}
