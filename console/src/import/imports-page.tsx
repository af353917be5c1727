import type { ReactNode } from 'react';
import { useAddress } from '../address/address.ts';
import { ImportBatchPage } from './import-batch-page.tsx';
import { ImportListPage } from './import-list-page.tsx';
import './import.css';

/** `/imports` lists the batches, `/imports/7` is one of them. */
export function ImportsPage(): ReactNode {
  const { segments } = useAddress();
  const [, which] = segments;
  return which === undefined ? <ImportListPage /> : <ImportBatchPage key={which} importId={which} />;
}
