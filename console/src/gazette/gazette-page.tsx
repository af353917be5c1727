import type { ReactNode } from 'react';
import { useAddress } from '../address/address.ts';
import { GazetteList } from './gazette-list.tsx';
import { IssuePage } from './issue-page.tsx';

/** The gazette: its issues, or the one that is being composed. */
export function GazettePage(): ReactNode {
  const { segments } = useAddress();
  const issueId = segments[1];
  return issueId === undefined ? <GazetteList /> : <IssuePage key={issueId} issueId={issueId} />;
}
