import { useEffect, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** How many there are, or whose it is; beside the title. */
  readonly note?: ReactNode;
  readonly acts?: ReactNode;
  /** Fills the window and scrolls inside, so that heads and the other half stay in sight. */
  readonly fixed?: boolean;
  readonly children: ReactNode;
}

/** A page of the console: its title, its acts, its content. */
export function Page({ title, note, acts, fixed = false, children }: Props): ReactNode {
  useEffect(() => {
    document.title = `${title} · 政务公开工作台`;
  }, [title]);
  return (
    <div className={fixed ? 'page is-fixed' : 'page'}>
      <header className="page-head">
        <h1>{title}</h1>
        {note !== undefined && <span className="page-note">{note}</span>}
        <div className="page-acts">{acts}</div>
      </header>
      {children}
    </div>
  );
}
