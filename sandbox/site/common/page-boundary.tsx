import { Component, type ReactNode } from 'react';
import { reasonsOf } from '../data/http';
import { Failed } from './page-state';

type Props = { readonly children: ReactNode };
type State = { readonly error: unknown };

/** Keeps the top bar when a page fails while it is drawn or its code can not be fetched. React knows this only as a class. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return <Failed reasons={reasonsOf(this.state.error)} retry={() => window.location.reload()} />;
  }
}
