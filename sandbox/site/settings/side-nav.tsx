import ArrowLeftIcon from '@atlaskit/icon/core/arrow-left';
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import './settings.css';

export type NavSection = {
  readonly heading: string;
  readonly links: readonly { readonly to: string; readonly label: string; readonly exact?: boolean }[];
};

/** A page of settings with the others beside it. */
export function WithSideNav({
  label,
  back,
  sections,
  children,
}: {
  readonly label: string;
  /** Where it came from. */
  readonly back: { readonly to: string; readonly label: string };
  readonly sections: readonly NavSection[];
  readonly children: ReactNode;
}) {
  return (
    <div className="with-side-nav">
      <nav className="side-nav" aria-label={label}>
        <Link className="side-nav-back" to={back.to}>
          <ArrowLeftIcon label="" />
          {back.label}
        </Link>
        {sections.map(({ heading, links }) => (
          <div key={heading}>
            <div className="side-nav-heading" aria-hidden="true">
              {heading}
            </div>
            <ul aria-label={heading}>
              {links.map(({ to, label: name, exact = false }) => (
                <li key={to}>
                  <NavLink to={to} end={exact}>
                    {name}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="with-side-nav-page">{children}</div>
    </div>
  );
}
