import Button from '@atlaskit/button/new';
import { shared } from '../en/shared';
import { useTimeZone } from '../host';
import { inOwnZone } from '../in-own-zone';
import { Notice } from './notice';
import { PeopleList } from '../people/people-list';
import { PlaceLink } from '../jira/place-link';
import type { Trouble } from '../trouble';

type Props = {
  readonly trouble: Trouble;
  /** What did not work, e.g. `The plan was not saved`; a refusal says it itself. */
  readonly title: string;
  readonly retry?: () => void;
  readonly retrying?: boolean;
};

/** A refusal with who mends it and where; a failure with its reference. Never an exception's text. */
export function TroubleMessage({ trouble, title, retry, retrying = false }: Props) {
  const timeZone = useTimeZone();
  const again = retry && (
    <Button spacing="compact" onClick={retry} isLoading={retrying}>
      {shared.tryAgain}
    </Button>
  );
  if (trouble.kind === 'failed') {
    return (
      <Notice kind="error" live="alert" title={title} actions={again}>
        <p>{trouble.reference === null ? shared.noAnswer : shared.failed(trouble.reference)}</p>
      </Notice>
    );
  }
  const { message, who, people = [], where } = trouble.refusal;
  return (
    <Notice kind="warning" live="alert" title={title} actions={again}>
      <p className="prose">{inOwnZone(message, timeZone)}</p>
      {(who !== undefined || where !== undefined) && (
        <dl className="who-where">
          {who !== undefined && (
            <div>
              <dt>{shared.who}</dt>
              <dd>{people.length === 0 ? who : <PeopleList people={people} />}</dd>
            </div>
          )}
          {where !== undefined && (
            <div>
              <dt>{shared.where}</dt>
              <dd>
                <PlaceLink place={where} />
              </dd>
            </div>
          )}
        </dl>
      )}
    </Notice>
  );
}
