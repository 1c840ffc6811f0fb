import type { WaiverLine, WaiversView } from '../../contract/waiver-calls';
import type { CustomerFacts, GateFacts, GateRule } from '../../domain/gate/gate';
import { rules } from '../../domain/gate/rules';
import type { AccountId, Instant } from '../../domain/kernel';
import type { PolicyVersion } from '../../domain/policy/policy';
import type { Right } from '../../domain/roles/may';
import type { Act } from '../../domain/roles/permission-table';
import { isOpen } from '../../domain/waivers/decide-waiver';
import { waiverClass } from '../../domain/waivers/waive';
import type { Waiver, Waivers } from '../../domain/waivers/waiver';

type Viewer = {
  readonly accountId: AccountId;
  readonly right: (act: Act, customer?: string) => Right;
  /** Whether what the viewer says is this customer's own word. */
  readonly speaksAs: (customer: string, policy: PolicyVersion | null) => boolean;
  /** Whether the viewer may see the work item with this key. */
  readonly sees: (issueKey: string) => boolean;
};

/** The waivers of a release as one person may see them, and what this person may do with them. */
export function waiversView(
  waivers: Waivers,
  { customers }: Pick<GateFacts, 'customers'>,
  viewer: Viewer,
  now: Instant,
): WaiversView {
  const known = customers.known ? customers.value : {};
  const lines = Object.entries(waivers).map(([id, waiver]) => lineOf(id, waiver, known, viewer, now));
  return {
    lines: lines.sort((one, other) => (one.requested.at < other.requested.at ? 1 : -1)),
    ways: Object.fromEntries(
      rules.filter(({ override }) => !override.includes('AD')).map((rule) => [rule.id, wayOf(rule)]),
    ),
    mayRequest: viewer.right('request-waiver'),
    mayDecide: viewer.right('decide-waiver'),
    mayWithdraw: viewer.right('withdraw-waiver'),
  };
}

const wayOf = (rule: GateRule) => waiverClass(rule) ?? (rule.override.includes('EM') ? 'EM' : 'N');

function lineOf(
  id: string,
  { customers, ...waiver }: Waiver,
  known: { readonly [customer: string]: CustomerFacts },
  { accountId, right, speaksAs, sees }: Viewer,
  now: Instant,
): WaiverLine {
  const hidden = waiver.issueKey !== null && !sees(waiver.issueKey);
  return {
    ...waiver,
    ...(hidden ? { issueKey: null, cause: '', what: 'It is about a work item that you may not see.' } : {}),
    id,
    open: isOpen(waiver, now),
    isOwn: waiver.requested.by === accountId,
    customers: Object.entries(customers).map(([customer, word]) => {
      const asCustomer = speaksAs(customer, known[customer]?.policy?.content ?? null);
      const mayAgree = asCustomer || right('record-agreement', customer).allowed;
      return { id: customer, name: known[customer]?.name ?? customer, word, mayAgree, asCustomer };
    }),
  };
}
