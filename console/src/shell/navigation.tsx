import type { ReactNode } from 'react';
import { useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useSession } from '../session/session-context.ts';
import { menuFor } from './menu.ts';

/** The pages that may be used, by what may be done. */
export function Navigation(): ReactNode {
  const { may } = useSession();
  const { segments } = useAddress();
  const page = segments[0] ?? 'tasks';
  return (
    <nav className="navigation" aria-label="主菜单">
      <ul>
        {menuFor(may).map((entry) => (
          <li key={entry.page}>
            <GoLink to={`/${entry.page}`} current={entry.page === page}>
              {entry.name}
            </GoLink>
          </li>
        ))}
      </ul>
      <p className="navigation-keys">
        <kbd>/</kbd> 查找
        <br />
        <kbd>j</kbd> <kbd>k</kbd> 选行
        <br />
        <kbd>Enter</kbd> 打开
        <br />
        <kbd>Esc</kbd> 关闭
      </p>
    </nav>
  );
}
