import { describe, expectTypeOf, it } from 'vitest';
import type {
  AgencyKind as DomainAgencyKind,
  Leadership as DomainLeadership,
} from '#domain/agency/agency.ts';
import type { InterpretationText as DomainInterpretationText } from '#domain/disclosure/interpretation/interpretation.ts';
import type { ReviewChain as DomainReviewChain, SeatRole } from '#domain/disclosure/review/review-chain.ts';
import type { Action as DomainAction } from '#domain/identity/permission.ts';
import type { CatalogItem as DomainCatalogItem, VersionState } from '#domain/disclosure/catalog/catalog.ts';
import type {
  CoverageCounts as DomainCoverageCounts,
  CoverageState as DomainCoverageState,
} from '#domain/disclosure/catalog/coverage.ts';
import type { ReadingRemark } from '#domain/disclosure/catalog/read/read-catalog.ts';
import type { Channel, DocumentKind, OpennessLabel } from '#domain/disclosure/document.ts';
import type { DocumentState } from '#domain/disclosure/document-state.ts';
import type { Validity } from '#domain/disclosure/validity.ts';
import type { Role as DomainRole } from '#domain/identity/role.ts';
import type { SessionStep as DomainSessionStep } from '#domain/identity/session-step.ts';
import type { Cell as DomainCell } from '#domain/report/cell.ts';
import type { Finding as DomainFinding } from '#domain/report/finding.ts';
import type { ReadReport } from '#domain/report/report.ts';
import type { AgencyKind, Leadership } from './agency.ts';
import type { CatalogItem, CatalogRemark, CatalogVersionState } from './catalog.ts';
import type { CoverageCounts, CoverageState } from './coverage.ts';
import type { Finding } from './finding.ts';
import type { InterpretationText } from './interpretation.ts';
import type { Cell, Reading } from './reading.ts';
import type { ReviewChain } from './review-chain.ts';
import type { Action, Role } from './role.ts';
import type { ChannelRecord, DocumentRow, EditionFields } from './document.ts';
import type { SessionStep } from './session.ts';

/** The wire gives plain JSON; the domain gives the same, frozen. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

describe('contract says what the domain says', () => {
  it('Role', () => expectTypeOf<Role>().toEqualTypeOf<DomainRole>());
  it('Action', () => expectTypeOf<Action>().toEqualTypeOf<DomainAction>());
  it('AgencyKind', () => expectTypeOf<AgencyKind>().toEqualTypeOf<DomainAgencyKind>());
  it('Leadership', () => expectTypeOf<Leadership>().toEqualTypeOf<DomainLeadership>());
  it('DocumentKind', () => expectTypeOf<DocumentRow['kind']>().toEqualTypeOf<DocumentKind>());
  it('DocumentState', () =>
    expectTypeOf<Frozen<Pick<DocumentRow, 'standing' | 'work'>>>().toEqualTypeOf<DocumentState>());
  it('Validity', () => expectTypeOf<DocumentRow['validity']>().toEqualTypeOf<Validity>());
  it('OpennessLabel', () => expectTypeOf<EditionFields['opennessLabel']>().toEqualTypeOf<OpennessLabel>());
  it('CatalogItem', () => expectTypeOf<Frozen<CatalogItem>>().toEqualTypeOf<Frozen<DomainCatalogItem>>());
  it('CatalogVersionState', () => expectTypeOf<CatalogVersionState>().toEqualTypeOf<VersionState>());
  it('CatalogRemark', () => expectTypeOf<Frozen<CatalogRemark>>().toEqualTypeOf<Frozen<ReadingRemark>>());
  it('CoverageState', () => expectTypeOf<CoverageState>().toEqualTypeOf<DomainCoverageState>());
  it('CoverageCounts', () =>
    expectTypeOf<Frozen<CoverageCounts>>().toEqualTypeOf<Frozen<DomainCoverageCounts>>());
  it('Channel', () => expectTypeOf<ChannelRecord['channel']>().toEqualTypeOf<Channel>());
  it('SessionStep', () => expectTypeOf<SessionStep>().toEqualTypeOf<DomainSessionStep>());
  it('Cell', () => expectTypeOf<Cell>().toEqualTypeOf<DomainCell>());
  it('Finding', () => expectTypeOf<Frozen<Finding>>().toEqualTypeOf<Frozen<DomainFinding>>());
  it('Reading', () => expectTypeOf<Frozen<Reading>>().toEqualTypeOf<Frozen<ReadReport>>());
  it('ReviewChain', () => expectTypeOf<Frozen<ReviewChain>>().toEqualTypeOf<Frozen<DomainReviewChain>>());
  it('InterpretationText', () =>
    expectTypeOf<Frozen<InterpretationText>>().toEqualTypeOf<Frozen<DomainInterpretationText>>());
  it('SeatRole is a role', () => expectTypeOf<SeatRole>().toExtend<DomainRole>());
});
