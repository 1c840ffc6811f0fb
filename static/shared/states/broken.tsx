import Button from '@atlaskit/button/new';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { shared } from '../en/shared';
import { Notice } from './notice';

type Props = { readonly children: ReactNode };

/** Stands in for a view that threw, most often because a newer version has replaced its files. React asks for a class here. */
export class Broken extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Notice
        kind="error"
        live="alert"
        title={shared.broken}
        actions={<Button onClick={() => window.location.reload()}>{shared.reload}</Button>}
      >
        <p>{shared.brokenWhy}</p>
      </Notice>
    );
  }
}
