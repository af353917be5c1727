import type { ReactNode } from 'react';
import { useAddress } from '../address/address.ts';
import { RedactionPage } from '../redaction/redaction-page.tsx';
import { CaseListPage } from './case-list-page.tsx';
import { CasePage } from './case-page.tsx';
import { RegisterImportPage } from './register-import-page.tsx';
import { RegisterPage } from './register-page.tsx';
import { StatisticsPage } from './statistics-page.tsx';
import './request.css';

/** `/cases` is the queue, `/cases/new` the counter, `/cases/statistics` section three, `/cases/7` one case, `/cases/7/materials/3` a material of it. */
export function CasesPage(): ReactNode {
  const [, which, part, redactionId] = useAddress().segments;
  if (which === undefined) return <CaseListPage />;
  if (which === 'new') return <RegisterPage />;
  if (which === 'import') return <RegisterImportPage />;
  if (which === 'statistics') return <StatisticsPage />;
  if (part === 'materials' && redactionId !== undefined)
    return <RedactionPage key={redactionId} caseId={which} redactionId={redactionId} />;
  return <CasePage key={which} caseId={which} />;
}
