import { Component, type ReactNode } from 'react';
import { reasonsOf } from '../data/http';
import { Failed } from './page-state';

type Props = {
  /** The page's address: a failure of another page is over. */
  readonly place: string;
  readonly children: ReactNode;
};
type State = { readonly error: unknown; readonly place: string };

/** Keeps the top bar when a page fails while it is drawn or its code can not be fetched. React knows this only as a class. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { error: undefined, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { error: undefined, place };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return <Failed reasons={reasonsOf(this.state.error)} retry={() => window.location.reload()} />;
  }
}
