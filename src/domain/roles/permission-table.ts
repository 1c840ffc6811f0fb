import type { AppointedRole } from './process-roles';

/**
 * Who may: holders of process roles, the change authority alone, whoever is named as the appointer, or Jira's
 * administrators. A customer representative may for the own customer only.
 */
export type Holders =
  | {
      readonly by: 'process-roles';
      readonly roles: readonly AppointedRole[];
      readonly orAdministrator?: true;
      readonly orAuthority?: true;
      /** A name on the release is not enough: who plans the release writes it. */
      readonly notByName?: true;
    }
  | { readonly by: 'change-authority' }
  | { readonly by: 'appointer' }
  | { readonly by: 'jira-administrator' };

/** What people do in Slipway, as far as it is built (process B.4), and who may. */
export const permissionTable = {
  'edit-release-plan': { by: 'process-roles', roles: ['rdm', 'pdc'] },
  // What is built and tested, and how, is planned by those who do it as well.
  'edit-build-and-test': { by: 'process-roles', roles: ['rdm', 'rpb', 'svt', 'pdc'] },
  // What has to be shown is worked out with those who will show it.
  'edit-criteria': { by: 'process-roles', roles: ['rdm', 'svt', 'pdc'] },
  'edit-deployment-plan': { by: 'process-roles', roles: ['rdm', 'dp', 'pdc'] },
  'save-template': { by: 'process-roles', roles: ['rdm', 'dp', 'pdc'] },
  // And the accounts that the customer's policy names: src/domain/roles/own-word.ts.
  'record-agreement': { by: 'process-roles', roles: ['rdm', 'cust'] },
  'decide-change': { by: 'change-authority' },
  'sign-off-deployment': { by: 'process-roles', roles: ['rdm'] },
  'log-announcement': { by: 'process-roles', roles: ['rdm', 'dp', 'pdc'] },
  'start-wave': { by: 'process-roles', roles: ['dp'] },
  'withdraw-permit': { by: 'process-roles', roles: ['dp', 'rdm', 'chm'] },
  // Whoever asks for an approval says for what; the authority may as well.
  'record-coverage': { by: 'process-roles', roles: ['rdm', 'pdc', 'chm'], orAuthority: true },
  // Those who are told of it.
  'explain-bypass': { by: 'process-roles', roles: ['rdm', 'chm'] },
  // Why a release goes back or is cancelled, and that no reason was needed after all.
  'give-turn-reason': { by: 'process-roles', roles: ['rdm', 'chm'] },
  // Whoever asked does not approve: src/domain/waivers/decide-waiver.ts.
  'request-waiver': { by: 'process-roles', roles: ['rdm', 'rpb', 'dp'] },
  'decide-waiver': { by: 'process-roles', roles: ['chm'], notByName: true },
  'withdraw-waiver': { by: 'process-roles', roles: ['rdm', 'rpb', 'dp', 'chm'] },
  'declare-emergency': { by: 'process-roles', roles: ['rdm', 'chm'] },
  // What members of the emergency authority said by word of mouth; in Jira they approve for themselves.
  'record-emergency-approval': { by: 'process-roles', roles: ['rdm', 'dp', 'chm'] },
  'settle-obligation': { by: 'process-roles', roles: ['rdm', 'chm'] },
  'edit-policies': { by: 'process-roles', roles: ['rdm'], orAdministrator: true },
  // Here as well.
  'answer-for-customer': { by: 'process-roles', roles: ['rdm', 'cust'], orAdministrator: true },
  // The unit register is the build practitioner's; what goes into a package is planned with the release manager.
  'edit-package': { by: 'process-roles', roles: ['rpb', 'rdm'] },
  'freeze-package': { by: 'process-roles', roles: ['rpb'] },
  'edit-units': { by: 'process-roles', roles: ['rpb', 'rdm'] },
  'edit-environments': { by: 'process-roles', roles: ['svt'] },
  // Whoever authorizes a kind of change in advance answers for it as the change manager does for each.
  'edit-standard-models': { by: 'process-roles', roles: ['chm'] },
  'book-environment': { by: 'process-roles', roles: ['svt', 'rdm', 'rpb'] },
  'share-views': { by: 'process-roles', roles: ['rdm', 'pdc'] },
  // A key lets a program ask for releases of the project; what it says of a deployment is the practitioner's to confirm.
  'edit-pipelines': { by: 'process-roles', roles: ['rdm'] },
  'answer-pipeline-result': { by: 'process-roles', roles: ['dp'] },
  appoint: { by: 'appointer' },
  administer: { by: 'jira-administrator' },
} as const satisfies { readonly [act: string]: Holders };
export type Act = keyof typeof permissionTable;
export const acts = Object.keys(permissionTable) as readonly Act[];
