import type { AnnouncementsView } from '../../contract/announcement-calls';
import type { CustomerFacts, GateFacts } from '../../domain/gate/gate';
import { announcedBy } from '../../domain/gate/plan-calendar';
import { wantsTold } from '../../domain/gate/rules/aut-19';
import { inOrder } from '../../domain/kernel';
import { announcementsOf } from '../../domain/release/announced';
import type { Right } from '../../domain/roles/may';

/** Every announcement of the plan, wave by wave: by when it is due and what was logged. */
export function announcementsView({ plan, announced, customers }: GateFacts, mayLog: Right): AnnouncementsView {
  const known: { readonly [id: string]: CustomerFacts } = customers.known ? customers.value : {};
  const waves = inOrder(plan.waves).map((wave): [string, AnnouncementsView['waves'][string]] => {
    const due = announcedBy(wave, plan, known);
    const customer = known[wave.customer];
    const lines = announcementsOf(wave, plan, announced).map((line) => ({ ...line, due: due[line.id] ?? null }));
    return [wave.id, { asked: customer !== undefined && wantsTold(customer), lines }];
  });
  return { mayLog, waves: Object.fromEntries(waves) };
}
