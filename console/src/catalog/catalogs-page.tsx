import type { ReactNode } from 'react';
import { useAddress } from '../address/address.ts';
import { CatalogListPage } from './catalog-list-page.tsx';
import { CatalogPage } from './catalog-page.tsx';
import { CoverageOverviewPage } from './coverage-overview-page.tsx';
import { CoveragePage } from './coverage-page.tsx';
import { DifferencePage } from './difference-page.tsx';
import { ImportCatalogPage } from './import-catalog-page.tsx';
import './catalog.css';

/** `/catalogs` lists agencies, `/catalogs/coverage` counts them, `/catalogs/7` is the catalog of one; below it its pages. */
export function CatalogsPage(): ReactNode {
  const { segments } = useAddress();
  const [, which, part] = segments;
  if (which === undefined) return <CatalogListPage />;
  if (which === 'coverage') return <CoverageOverviewPage />;
  if (part === 'import') return <ImportCatalogPage key={which} agencyId={which} />;
  if (part === 'difference') return <DifferencePage key={which} agencyId={which} />;
  if (part === 'coverage') return <CoveragePage key={which} agencyId={which} />;
  return <CatalogPage key={which} agencyId={which} />;
}
