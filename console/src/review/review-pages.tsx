import type { ReactNode } from 'react';
import { useAddress } from '../address/address.ts';
import { ChainPage } from './chain-page.tsx';
import { QueuePage } from './queue-page.tsx';

/** `/review` is the queue, `/review/7` one document of it, `/review/chains` the chains of the agencies. */
export function ReviewPages(): ReactNode {
  const { segments } = useAddress();
  const [, which] = segments;
  if (which === 'chains') return <ChainPage />;
  return <QueuePage openId={which ?? null} />;
}
