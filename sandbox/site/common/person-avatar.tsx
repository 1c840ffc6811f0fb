const COLOURS = ['blue', 'teal', 'green', 'purple', 'magenta', 'orange'];

/** Initials on a colour that stays the same for a person. Decoration: the name always stands beside it. */
export function PersonAvatar({ name }: { readonly name: string }) {
  return (
    <span
      aria-hidden="true"
      className="person-avatar"
      data-colour={avatarColour(name)}
      data-initials={initials(name)}
    />
  );
}

export const avatarColour = (name: string): string => COLOURS[sum(name) % COLOURS.length] ?? 'blue';

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0).toUpperCase() ?? '')
    .join('');
}

function sum(text: string): number {
  return [...text].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
}
