import Type, { type Static, type TSchema } from 'typebox';

/** Every list is asked for by page, and answers with its whole count. */
export const PageQuery = Type.Object({
  page: Type.Integer({ minimum: 1, maximum: 100_000, default: 1, description: '第几页，从 1 开始' }),
  pageSize: Type.Integer({ minimum: 1, maximum: 200, default: 20, description: '每页条数' }),
});
export type PageQuery = Static<typeof PageQuery>;

/** One page of a list: `total` counts all rows that match the filters, not only those on this page. */
export function Page<Shape extends TSchema>(title: string, item: Shape) {
  return Type.Object(
    {
      items: Type.Array(item),
      total: Type.Integer({ minimum: 0 }),
      page: Type.Integer({ minimum: 1 }),
      pageSize: Type.Integer({ minimum: 1 }),
    },
    { title },
  );
}
