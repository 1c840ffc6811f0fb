import { roles as words } from '../../shared/en/roles';
import type { SectionProps } from '../section-props';
import type { Roles, Scope } from './roles-data';

/** For what somebody is appointed, in words. */
export function scopeText(scope: Scope, page: SectionProps['page'], roles: Roles): string {
  switch (scope.kind) {
    case 'ORGANIZATION':
      return words.scopeKinds.ORGANIZATION;
    case 'PROJECT':
      return roles.projects[scope.id] ?? words.hiddenProject;
    case 'SERVICE':
      return page.services[scope.id]?.name ?? scope.id;
    case 'CUSTOMER':
      return page.customers[scope.id]?.name ?? scope.id;
    case 'RELEASE':
      return roles.releases[scope.id] ?? words.hiddenRelease;
  }
}
