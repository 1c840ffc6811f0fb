import { aChange, awaitingApproval, changes, everything, gateFacts, unread } from '../../builders/gate-facts';
import { aWave } from '../../builders/plan';
import type { RuleCase } from './rule-case';

export const cases: readonly RuleCase[] = [
  { it: 'passes what covers every customer and environment of the waves', given: gateFacts(), finds: [] },
  {
    it: 'refuses a customer that it does not cover',
    given: gateFacts(changes(aChange({ covers: { ...everything, customers: { C: true } } }))),
    finds: ['CHG-31 does not cover Meridia Health. Take the wave out, or have the change approved for Meridia Health.'],
    who: 'Change authority of CHG',
    where: 'Change panel of CHG-31',
  },
  {
    it: 'names the waves that it holds up, by customer and by environment',
    given: {
      ...gateFacts(changes(aChange({ covers: { ...everything, customers: { C: true } } }))),
      waves: [aWave(), aWave({ id: 'w2', customer: 'C' }), aWave({ id: 'w3', customer: 'C', environment: 'PILOT' })],
    },
    finds: [
      'CHG-31 does not cover Meridia Health. Take the wave out, or have the change approved for Meridia Health.',
      'CHG-31 does not cover the environment PILOT. Have the change approved for it.',
    ],
    waves: [['w1'], ['w3']],
  },
  {
    it: 'names a customer by its id where customers could not be read',
    given: gateFacts({
      ...changes(aChange({ covers: { ...everything, customers: { C: true } } })),
      customers: unread(),
    }),
    finds: ['CHG-31 does not cover M. Take the wave out, or have the change approved for M.'],
  },
  {
    it: 'leaves a wave without a customer to AUT-11',
    given: { ...gateFacts(), waves: [aWave({ customer: '' })] },
    finds: [],
  },
  {
    it: 'refuses an environment that it does not cover, once for all waves',
    given: {
      ...gateFacts(changes(aChange({ covers: { ...everything, environments: { PILOT: true } } }))),
      waves: [aWave(), aWave({ id: 'w2' })],
    },
    finds: ['CHG-31 does not cover the environment LIVE. Have the change approved for it.'],
  },
  {
    it: 'refuses an approval of which nobody recorded what it covers',
    given: gateFacts(changes(aChange({ covers: null }))),
    finds: ['CHG-31 is approved, but not for any customer or environment: nobody recorded what it covers. Record it.'],
  },
  {
    it: 'asks nothing of a status that is proof: nobody said anything, and the verdict calls it weak',
    given: gateFacts(changes(aChange({ covers: null, source: 'status' }))),
    finds: [],
  },
  {
    it: 'asks nothing where no wave starts',
    given: { ...gateFacts(changes(aChange({ covers: { ...everything, customers: {} } }))), waves: [] },
    finds: [],
  },
  {
    it: 'leaves what is not authorized at all to AUT-02',
    given: gateFacts(changes(aChange({ ...awaitingApproval, covers: null }))),
    finds: [],
  },
  {
    it: 'is technical when the changes could not be read',
    given: gateFacts({ changes: unread() }),
    finds: [
      'Could not check for whom the changes of REL-158 are authorized: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
