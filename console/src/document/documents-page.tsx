import type { ReactNode } from 'react';
import { useAddress } from '../address/address.ts';
import { DocumentListPage } from './document-list-page.tsx';
import { DocumentPage } from './document-page.tsx';
import { PublicationTermsPage } from './publication-terms-page.tsx';
import './document.css';

/** `/documents` lists, `/documents/terms` keeps the terms of agencies, `/documents/7` is one document with its tabs. */
export function DocumentsPage(): ReactNode {
  const { segments } = useAddress();
  const [, which] = segments;
  if (which === undefined) return <DocumentListPage />;
  if (which === 'terms') return <PublicationTermsPage />;
  return <DocumentPage key={which} documentId={which} />;
}
