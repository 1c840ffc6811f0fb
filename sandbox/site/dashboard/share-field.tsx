import Button, { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import Select from '@atlaskit/select';
import { useId, useState } from 'react';
import type { ShareOnPage } from '../../jira/page-contract';
import { useShareChoices, type Kind, type ShareChoice } from './use-share-choices';

type Props = {
  readonly label: string;
  readonly help: string;
  readonly shares: readonly ShareOnPage[];
  readonly set: (shares: readonly ShareOnPage[]) => void;
};

const KINDS: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'logged-in', label: 'My organization' },
  { value: 'group', label: 'Group' },
  { value: 'project', label: 'Project' },
  { value: 'role', label: 'Role in a project' },
  { value: 'person', label: 'Person' },
];

/** With whom a dashboard is shared: what is chosen so far, and a row to add one more. */
export function ShareField({ label, help, shares, set }: Props) {
  const [kind, setKind] = useState<Kind>('logged-in');
  const [chosen, setChosen] = useState<ShareChoice | null>(null);
  const choices = useShareChoices(kind);
  const hint = useId();
  const next = kind === 'logged-in' ? (choices[0] ?? null) : chosen;
  const add = () => {
    if (next === null) return;
    if (!shares.some(({ name }) => name === next.share.name)) set([...shares, next.share]);
    setChosen(null);
  };
  return (
    <fieldset className="share-field">
      <legend>{label}</legend>
      <p id={hint} className="subtle">
        {help}
      </p>
      {shares.length > 0 && (
        <ul aria-label={label}>
          {shares.map((share) => (
            <li key={share.name}>
              <span>{share.name}</span>
              <IconButton
                icon={CrossIcon}
                label={`Remove ${share.name} from ${label.toLowerCase()}`}
                appearance="subtle"
                spacing="compact"
                onClick={() => set(shares.filter((other) => other !== share))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="share-add">
        <Select
          aria-label={`${label}: kind`}
          spacing="compact"
          options={KINDS}
          value={KINDS.find(({ value }) => value === kind) ?? null}
          onChange={(one) => {
            if (one !== null) setKind(one.value);
            setChosen(null);
          }}
        />
        {kind !== 'logged-in' && (
          <Select
            aria-label={`${label}: who`}
            spacing="compact"
            options={choices}
            value={chosen}
            placeholder="Choose"
            onChange={setChosen}
          />
        )}
        <Button spacing="compact" aria-describedby={hint} isDisabled={next === null} onClick={add}>
          Add
        </Button>
      </div>
    </fieldset>
  );
}
