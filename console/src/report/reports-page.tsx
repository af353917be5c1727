import type { ReactNode } from 'react';
import { useAddress } from '../address/address.ts';
import { ImportPage } from './import-page.tsx';
import { ReportListPage } from './report-list-page.tsx';
import { ReportPage } from './report-page.tsx';
import './report.css';

/** `/reports` lists, `/reports/import` takes one in, `/reports/7` shows one. */
export function ReportsPage(): ReactNode {
  const { segments } = useAddress();
  const [, which] = segments;
  if (which === undefined) return <ReportListPage />;
  if (which === 'import') return <ImportPage />;
  return <ReportPage key={which} reportId={which} />;
}
