import type { ReactNode } from 'react';
import { Link } from 'react-router';

export type Crumb = { readonly label: string; readonly to: string; readonly icon?: ReactNode };

export function Breadcrumbs({ trail }: { readonly trail: readonly Crumb[] }) {
  return (
    <nav className="breadcrumbs" aria-label="Breadcrumbs">
      <ol>
        {trail.map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to}>
              {crumb.icon}
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
