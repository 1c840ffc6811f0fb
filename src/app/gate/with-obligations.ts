import { whenDue } from '../../domain/emergency/due';
import { obligationsFrom } from '../../domain/emergency/obligations';
import type { GateDoc } from '../../domain/gate/decision';
import type { GateFacts, Verdict } from '../../domain/gate/gate';
import type { Instant } from '../../domain/kernel';
import { affectedCustomers } from '../../domain/release/material';

/** What an emergency owes from the moment that the gate first let it through. */
export function withObligations(doc: GateDoc, { gate, result }: Verdict, facts: GateFacts, now: Instant): GateDoc {
  const { emergency } = doc;
  if (gate !== 'GE' || result !== 'PASS' || emergency === null || emergency.passed !== null) return doc;
  const { release, plan, customers } = facts;
  const known = customers.known ? customers.value : {};
  const policies = affectedCustomers(release.doc, plan).flatMap((id) => known[id]?.policy?.content ?? []);
  const obligations = obligationsFrom(now, whenDue(policies, now, emergency.told.trim() !== ''));
  const passed = { at: now, decision: String(doc.decided) };
  return { ...doc, emergency: { ...emergency, passed, obligations } };
}
