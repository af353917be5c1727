import type { BodyOf, ParamsOf, QueryOf } from '#contract/route/route.ts';
import type { RouteName, Routes } from './addresses.ts';

type Needed<Key extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Key]?: undefined }
  : { readonly [K in Key]: Value };

type Filters<Query> = { readonly [K in keyof Query]?: Query[K] | undefined };

/** What a route has to be given: its parameters, its body, its file; filters may be left out. */
export type InputOf<Name extends RouteName> = Needed<'params', ParamsOf<Routes[Name]>> &
  Needed<'body', BodyOf<Routes[Name]>> &
  Needed<'file', Routes[Name] extends { readonly upload: true } ? File : undefined> & {
    readonly query?: Filters<QueryOf<Routes[Name]>>;
  };

/** The same without types, for the one function that sends it. */
export interface LooseInput {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
  readonly file?: File | undefined;
}
