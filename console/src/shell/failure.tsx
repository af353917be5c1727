import { Component, type ReactNode } from 'react';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface Props {
  readonly children: ReactNode;
  /** Another page clears the failure. */
  readonly at: string;
}

interface State {
  readonly error: unknown;
  readonly at: string;
}

/** One broken page does not take the console with it; drafts are in the window's storage. */
export class Failure extends Component<Props, State> {
  override state: State = { error: null, at: this.props.at };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.at === state.at ? null : { error: null, at: props.at };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <ProblemNotice error={this.state.error} onRetry={() => window.location.reload()} />;
  }
}
