import { avatarColour } from './person-avatar';

/** A project's initial on a colour that stays the same for it. Decoration: the name always stands beside it. */
export function ProjectAvatar({ name }: { readonly name: string }) {
  return (
    <span
      aria-hidden="true"
      className="person-avatar project-avatar"
      data-colour={avatarColour(name)}
      data-initials={name.charAt(0).toUpperCase()}
    />
  );
}
