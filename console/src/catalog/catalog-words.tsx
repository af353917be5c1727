import type { CatalogRemark, CatalogVersion, CatalogVersionState } from '#contract/catalog.ts';
import type { CoverageState } from '#contract/coverage.ts';
import { VERSION_STATES } from '#domain/disclosure/catalog/catalog.ts';
import { COVERAGE_STATES } from '#domain/disclosure/catalog/coverage.ts';
import type { ReactNode } from 'react';
import { Mark } from '../parts/mark.tsx';

const VERSION_TONES: Readonly<Record<CatalogVersionState, 'good' | 'warning' | 'plain'>> = {
  in_force: 'good',
  draft: 'warning',
  superseded: 'plain',
};

const COVERAGE_TONES: Readonly<Record<CoverageState, 'good' | 'warning' | 'error' | 'plain'>> = {
  current: 'good',
  late: 'error',
  empty: 'warning',
  unjudged: 'plain',
  on_request: 'plain',
};

export function VersionMark({ state }: { readonly state: CatalogVersionState }): ReactNode {
  return <Mark tone={VERSION_TONES[state]}>{VERSION_STATES[state]}</Mark>;
}

export function CoverageMark({ state }: { readonly state: CoverageState }): ReactNode {
  return <Mark tone={COVERAGE_TONES[state]}>{COVERAGE_STATES[state]}</Mark>;
}

/** 第2版（现行，2026-11-20启用） */
export function versionWords({ number, state, inForceOn, supersededOn }: CatalogVersion): string {
  if (state === 'draft') return `第${number}版（草稿）`;
  if (state === 'in_force') return `第${number}版（现行，${inForceOn ?? ''}启用）`;
  return `第${number}版（${inForceOn ?? ''}至${supersededOn ?? ''}）`;
}

/** Where a row that can't be read stands. */
export function remarkPlace({ sheet, row, cell }: CatalogRemark): string {
  return [sheet, row === null ? '整张工作表' : `第${row}行`, cell ?? '']
    .filter((word) => word !== '')
    .join('　');
}
