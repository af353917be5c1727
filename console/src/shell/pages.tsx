import { lazy, type ComponentType, type ReactNode } from 'react';
import { useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';

/** Every page is fetched when it is first opened. */
const PAGES: Readonly<Record<string, ComponentType>> = {
  tasks: lazy(async () => ({ default: (await import('../task/task-page.tsx')).TaskPage })),
  cases: lazy(async () => ({ default: (await import('../request/cases-page.tsx')).CasesPage })),
  remedies: lazy(async () => ({ default: (await import('../remedy/remedies-page.tsx')).RemediesPage })),
  complaints: lazy(async () => ({
    default: (await import('../complaint/complaints-page.tsx')).ComplaintsPage,
  })),
  'letter-settings': lazy(async () => ({
    default: (await import('../letter/letter-settings-page.tsx')).LetterSettingsPage,
  })),
  documents: lazy(async () => ({ default: (await import('../document/documents-page.tsx')).DocumentsPage })),
  review: lazy(async () => ({ default: (await import('../review/review-pages.tsx')).ReviewPages })),
  interpretations: lazy(async () => ({
    default: (await import('../interpretation/interpretations-page.tsx')).InterpretationsPage,
  })),
  catalogs: lazy(async () => ({ default: (await import('../catalog/catalogs-page.tsx')).CatalogsPage })),
  imports: lazy(async () => ({ default: (await import('../import/imports-page.tsx')).ImportsPage })),
  'official-papers': lazy(async () => ({
    default: (await import('../official-paper/papers-page.tsx')).PapersPage,
  })),
  gazette: lazy(async () => ({ default: (await import('../gazette/gazette-page.tsx')).GazettePage })),
  'hand-overs': lazy(async () => ({
    default: (await import('../hand-over/hand-over-page.tsx')).HandOverPage,
  })),
  dictionary: lazy(async () => ({
    default: (await import('../dictionary/dictionary-page.tsx')).DictionaryPage,
  })),
  columns: lazy(async () => ({ default: (await import('../column/columns-page.tsx')).ColumnsPage })),
  guide: lazy(async () => ({ default: (await import('../column/guide-page.tsx')).GuidePage })),
  corrections: lazy(async () => ({
    default: (await import('../correction/corrections-page.tsx')).CorrectionsPage,
  })),
  look: lazy(async () => ({ default: (await import('../look/look-page.tsx')).LookPage })),
  reports: lazy(async () => ({ default: (await import('../report/reports-page.tsx')).ReportsPage })),
  agencies: lazy(async () => ({ default: (await import('../agency/agencies-page.tsx')).AgenciesPage })),
  users: lazy(async () => ({ default: (await import('../user/users-page.tsx')).UsersPage })),
  calendar: lazy(async () => ({ default: (await import('../calendar/calendar-page.tsx')).CalendarPage })),
  audit: lazy(async () => ({ default: (await import('../audit/audit-page.tsx')).AuditPage })),
  'search-index': lazy(async () => ({
    default: (await import('../search/search-index-page.tsx')).SearchIndexPage,
  })),
  settings: lazy(async () => ({ default: (await import('../setting/settings-page.tsx')).SettingsPage })),
  notifications: lazy(async () => ({
    default: (await import('../notification/notifications-page.tsx')).NotificationsPage,
  })),
  account: lazy(async () => ({ default: (await import('../account/account-page.tsx')).AccountPage })),
};

/** The page that the address names. */
export function Pages(): ReactNode {
  const { segments } = useAddress();
  const Found = PAGES[segments[0] ?? 'tasks'];
  if (Found !== undefined) return <Found />;
  return (
    <Page title="没有这一页">
      <NothingYet title="地址可能抄漏了，或者这一页已经改了名字。">
        <GoLink to="/tasks">回到我的待办</GoLink>
      </NothingYet>
    </Page>
  );
}
