import { router } from '@forge/bridge';
import { pipelines } from '../shared/en/pipelines';

/** Leads out of Jira: the host asks the person first. */
export function RunAddress({ run }: { readonly run: string }) {
  return (
    <a
      className="link"
      href={run}
      onClick={(event) => {
        event.preventDefault();
        void router.open(run);
      }}
    >
      {pipelines.onRelease.run}
    </a>
  );
}
