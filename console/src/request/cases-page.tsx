import type { ReactNode } from 'react';
import { useAddress } from '../address/address.ts';
import { CaseListPage } from './case-list-page.tsx';
import { CasePage } from './case-page.tsx';
import './request.css';

/** `/cases` is the queue, `/cases/7` one case. */
export function CasesPage(): ReactNode {
  const [, which] = useAddress().segments;
  if (which === undefined) return <CaseListPage />;
  return <CasePage key={which} caseId={which} />;
}
