import InformationIcon from '@atlaskit/icon/core/status-information';
import type { ReactNode } from 'react';
import type { Readiness, ReleaseView } from '../../../src/contract/release-calls';
import { readiness as words } from '../en/readiness';

type Props = { readonly children?: ReactNode };

/** Once every wave was started, a verdict on another start is not what people look for. */
export function AllStarted({ children }: Props) {
  return (
    <>
      <div className="verdict verdict-open" role="status">
        <InformationIcon label="" color="currentColor" />
        <div>
          <p className="verdict-title">{words.allStarted}</p>
          <p>{words.allStartedText}</p>
        </div>
      </div>
      {children !== undefined && (
        <details>
          <summary>{words.judgedAnew}</summary>
          {children}
        </details>
      )}
    </>
  );
}

export function everyWaveStarted({ start }: Readiness, view: ReleaseView | undefined): boolean {
  const ids = view?.plan.doc.waves.order ?? [];
  return ids.length > 0 && ids.every((id) => (start.waves[id]?.started ?? null) !== null);
}
