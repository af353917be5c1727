import { Pagination } from 'antd';
import type { ReactNode } from 'react';
import { setFilters } from '../address/address.ts';

interface Props {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly unit: string;
}

/** Which page of a list, in the address like every other filter. */
export function Pager({ page, pageSize, total, unit }: Props): ReactNode {
  return (
    <div className="pager">
      <span>
        共 {total} {unit}
      </span>
      {total > pageSize && (
        <Pagination
          size="small"
          current={page}
          pageSize={pageSize}
          total={total}
          showSizeChanger={false}
          onChange={(next) => setFilters({ page: next === 1 ? null : next })}
        />
      )}
    </div>
  );
}

/** Page number in the address, 1 when there is none or it makes no sense. */
export function pageNumber(filters: URLSearchParams): number {
  const page = Number(filters.get('page') ?? '1');
  return Number.isInteger(page) && page >= 1 ? page : 1;
}
