import DropdownMenu, { DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import { useFlags } from '@atlaskit/flag';
import { failedIcon } from '../common/flag-icons';
import type { Person } from '../../parts';
import { PersonAvatar } from '../common/person-avatar';
import { reasonsOf } from '../data/http';
import { actAs, type Session } from '../data/session';

/** A sandbox has no passwords: whoever sits here acts as any person of the site. */
export function UserSwitcher({ session }: { readonly session: Session }) {
  const { showFlag } = useFlags();
  const switchTo = (accountId: string) => {
    if (accountId === session.person.accountId) return;
    actAs(accountId).catch((error: unknown) => {
      showFlag({
        title: 'You still act as the same person',
        description: reasonsOf(error).join(' '),
        icon: failedIcon,
      });
    });
  };
  return (
    <DropdownMenu<HTMLButtonElement>
      shouldRenderToParent
      placement="bottom-end"
      menuLabel="Act as"
      trigger={({ triggerRef, isSelected, testId, ...trigger }) => (
        <button {...trigger} ref={triggerRef} type="button" className="person-button">
          <PersonAvatar name={session.person.displayName} />
          <span className="visually-hidden">Acting as</span>{' '}
          <span className="person-button-name">{session.person.displayName}</span>
        </button>
      )}
    >
      <DropdownItemRadioGroup id="act-as" title="Act as: a sandbox has no passwords">
        {session.people.map((person) => (
          <DropdownItemRadio
            key={person.accountId}
            id={person.accountId}
            isSelected={person.accountId === session.person.accountId}
            onClick={() => switchTo(person.accountId)}
            description={aboutOf(person)}
            shouldDescriptionWrap
          >
            <span className="person-row">
              <PersonAvatar name={person.displayName} />
              {person.displayName}
            </span>
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
}

/** The title may say already that somebody administers Jira. */
function aboutOf({ title, administrator }: Person): string {
  const said = 'Jira administrator';
  return administrator && !title.toLowerCase().includes(said.toLowerCase()) ? `${title} · ${said}` : title;
}
