import { FindOne } from '../../shared/forms/choices';
import { findGroups } from '../../shared/jira/find-in-jira';
import { roles as words } from '../../shared/en/roles';
import { setup } from '../../shared/en/setup';
import { NativeChoice } from '../../shared/forms/native-choice';
import { PersonPicker } from '../../shared/forms/person-picker';
import type { Terms } from './use-appointment-edit';

type Props = {
  readonly holder: Terms['holder'];
  readonly problem: string | undefined;
  readonly choose: (holder: Terms['holder']) => void;
};

/** A person, or everybody in a Jira group. */
export function HolderFields({ holder, problem, choose }: Props) {
  return (
    <div className="fields">
      <NativeChoice
        label={words.holderKind}
        options={words.holderKinds}
        chosen={'person' in holder ? 'person' : 'group'}
        choose={(kind) => choose(kind === 'person' ? { person: '' } : { group: { id: '', name: '' } })}
      />
      {'person' in holder ? (
        <PersonPicker
          label={words.holder}
          problem={problem}
          accountId={holder.person === '' ? null : holder.person}
          choose={(person) => choose({ person: person ?? '' })}
        />
      ) : (
        <FindOne
          label={words.holder}
          problem={problem}
          find={findGroups}
          value={holder.group.id === '' ? null : { value: holder.group.id, label: holder.group.name }}
          choose={({ value, label }) => choose({ group: { id: value, name: label } })}
          typeToFind={setup.typeGroup}
          nothingFound={setup.noGroupFound}
        />
      )}
    </div>
  );
}
