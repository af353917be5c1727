import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useAddress } from './address/address.ts';
import { problemOf } from './client/problem-error.ts';
import { Door } from './session/door.tsx';
import { Failure } from './shell/failure.tsx';
import { Pages } from './shell/pages.tsx';
import { Shell } from './shell/shell.tsx';
import { THEME } from './shell/theme.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Only a lost connection is worth a second try; a refusal stays a refusal.
      retry: (failures, error) => failures < 1 && problemOf(error).status === 0,
      // Refetching for a window that merely came to the front would keep an abandoned session alive.
      refetchOnWindowFocus: false,
    },
  },
});

export function App(): ReactNode {
  const { segments } = useAddress();
  return (
    <ConfigProvider locale={zhCN} theme={THEME} button={{ autoInsertSpace: false }}>
      <AntApp className="app">
        <QueryClientProvider client={queries}>
          <Door>
            <Shell>
              <Failure at={segments.join('/')}>
                <Pages />
              </Failure>
            </Shell>
          </Door>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
