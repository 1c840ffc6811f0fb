import type { NoticeLine, Speaker } from '../../contract/release-calls';
import type { FollowedPolicy } from '../../domain/policy/effective-policy';
import type { Agreement } from '../../domain/release/agreements';
import type { Notice } from '../../domain/release/agreement';
import type { PlanDoc } from '../../domain/release/plan';
import type { Holder } from '../../domain/roles/appointment';
import { holderKey, representatives } from '../../domain/roles/representatives';
import type { RoleFacts } from '../../domain/roles/role-facts';
import type { Deps } from '../deps';

/** Who speaks for these customers, with what they were told last; one statement where a policy names people outside Jira. */
export async function speakersOf(
  { people }: Pick<Deps, 'people'>,
  roles: RoleFacts,
  { agreements }: Pick<PlanDoc, 'agreements'>,
  policies: { readonly [customer: string]: FollowedPolicy | null },
): Promise<{ readonly [customer: string]: readonly Speaker[] }> {
  const found = Object.entries(policies).map(([customer, policy]) => ({
    customer,
    ...representatives(customer, policy?.content ?? null, roles),
  }));
  const known = await people.read([...new Set(found.flatMap(({ outside }) => outside.map(({ person }) => person)))]);
  return Object.fromEntries(
    found.map(({ customer, inJira, outside }) => [
      customer,
      [
        ...inJira.map((holder) => inJiraTold(holder, agreements[customer]?.notice)),
        ...outside.map(({ person, duty }): Speaker => {
          const { name = '', contact = '' } = known.find(({ id }) => id === person) ?? {};
          return { kind: 'outside', duty, name, contact };
        }),
      ],
    ]),
  );
}

/** What those who speak for a customer were told last, measured by the plan as it is. */
export const noticeLine = ({ notice }: Agreement, hash: string): NoticeLine | null =>
  notice === undefined
    ? null
    : {
        ...{ kind: notice.kind, version: notice.version, at: notice.at },
        isOld: notice.hash !== hash,
        reached: Object.values(notice.to).includes('mailed'),
      };

const inJiraTold = (holder: Holder, notice: Notice | undefined): Speaker => ({
  ...('person' in holder
    ? { kind: 'person' as const, who: holder.person }
    : { kind: 'group' as const, who: holder.group.name }),
  told: notice?.to[holderKey(holder)] ?? null,
});
