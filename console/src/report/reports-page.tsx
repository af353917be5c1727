import type { ReactNode } from 'react';
import { useAddress } from '../address/address.ts';
import { EditReportPage } from '../editor/edit-report-page.tsx';
import { NewReportPage } from '../editor/new-report-page.tsx';
import { ImportPage } from './import-page.tsx';
import { ReportListPage } from './report-list-page.tsx';
import { ReportPage } from './report-page.tsx';
import './report.css';

/** `/reports` lists, `/reports/import` takes one in, `/reports/7` shows one; `new` and `7/edit` write. */
export function ReportsPage(): ReactNode {
  const { segments } = useAddress();
  const [, which, act] = segments;
  if (which === undefined) return <ReportListPage />;
  if (which === 'import') return <ImportPage />;
  if (which === 'new') return <NewReportPage />;
  if (act === 'edit') return <EditReportPage key={which} reportId={which} />;
  return <ReportPage key={which} reportId={which} />;
}
