import { Suspense, useEffect, type ReactNode } from 'react';
import { Skeleton } from 'antd';
import { isTyping } from '../parts/row-keys.ts';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Header, menu, page. `/` leads to the search field of whatever page is open. */
export function Shell({ children }: Props): ReactNode {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.key !== '/' || isTyping(event.target)) return;
      const field = document.querySelector<HTMLElement>('[data-search] input, input[data-search]');
      if (field === null) return;
      event.preventDefault();
      field.focus();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="shell">
      <a className="skip" href="#main" onClick={(event) => skip(event)}>
        跳到正文
      </a>
      <Header />
      <Navigation />
      <main id="main" className="shell-main" tabIndex={0}>
        <Suspense fallback={<Skeleton active className="waiting" title={false} paragraph={{ rows: 6 }} />}>
          {children}
        </Suspense>
      </main>
    </div>
  );
}

/** The address behind `#` is the page, so the jump is made by hand. */
function skip(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
