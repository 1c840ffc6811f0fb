import { emptyModel } from '../../../src/domain/models/standard-model';
import type { StandardModel } from '../../../src/domain/models/standard-model';
import type { StandardFacts } from '../../../src/domain/gate/standard-facts';
import { aChange, awaitingApproval, changes, gateFacts, unread } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

const renewal: StandardModel = {
  ...emptyModel,
  name: 'Certificate renewal',
  authorizedBy: 'lucia-ferrant',
  from: '2026-01-01',
  until: '2026-12-31',
  steps: 'Order, install, check.',
  types: { '10005': true },
};

const followed = { by: 'priya-nair', at: '2026-11-23T09:00:00.000Z', model: 'CERT', steps: renewal.steps };

const following = (model: Partial<StandardModel>, more: Partial<StandardFacts> = {}) =>
  gateFacts(
    changes(
      aChange({
        standard: {
          typeId: '10005',
          code: 'CERT',
          model: { ...renewal, ...model },
          followed,
          timeZone: 'Europe/Berlin',
          ...more,
        },
      }),
    ),
  );

const atModel = { who: 'Change manager', where: 'Releases of the project › Standard changes' };
const atChange = { who: 'Change authority of CHG', where: 'Change panel of CHG-31' };
const notRecorded =
  "Nobody recorded that the steps of the standard model 'Certificate renewal' are followed for CHG-31. Follow them, and record it.";

export const cases: readonly RuleCase[] = [
  { it: 'asks nothing of a change that is not a standard one', given: gateFacts(), finds: [] },
  { it: 'passes where its model is in force and its steps are followed', given: following({}), finds: [] },
  {
    it: "passes until the last day of the model ends in the organization's zone",
    given: following({ until: '2026-11-24' }),
    at: '2026-11-24T22:59:00.000Z',
    finds: [],
  },
  {
    it: 'refuses a model from the day after on',
    given: following({ until: '2026-11-24' }),
    at: '2026-11-24T23:01:00.000Z',
    finds: [
      "The standard model 'Certificate renewal' of CHG-31 was authorized until Tue 24 Nov 2026. Have the model renewed, or the change approved as a normal one.",
    ],
    ...atModel,
  },
  {
    it: 'refuses a model before its first day',
    given: following({ from: '2026-12-01' }),
    finds: [
      "The standard model 'Certificate renewal' of CHG-31 is authorized from Tue 1 Dec 2026 on. Wait, or have the change approved as a normal one.",
    ],
    ...atModel,
  },
  {
    it: 'refuses a model that was taken out of use',
    given: following({ state: 'RETIRED' }),
    finds: [
      "The standard model 'Certificate renewal' of CHG-31 is out of use. Name another model, or have the change approved as a normal one.",
    ],
    ...atModel,
  },
  {
    it: 'refuses a model that nobody authorized',
    given: following({ authorizedBy: null }),
    finds: [
      "The standard model 'Certificate renewal' of CHG-31 was never authorized for a time. Have it authorized in the register.",
    ],
    ...atModel,
  },
  {
    it: 'refuses a model of another work type',
    given: following({ types: { '10006': true } }),
    finds: [
      "The standard model 'Certificate renewal' of CHG-31 does not authorize changes of its work type. Name another model, or have it approved as a normal change.",
    ],
    ...atChange,
  },
  {
    it: 'refuses a standard change that names no model',
    given: following({}, { code: '', model: null }),
    finds: ['CHG-31 is a standard change, but names no model that authorizes it. Name the model.'],
    ...atChange,
  },
  {
    it: 'refuses a model that is not in the register',
    given: following({}, { code: 'PATCH', model: null }),
    finds: ["CHG-31 follows the standard model 'PATCH', which is not in the register. Name one that is."],
    ...atChange,
  },
  {
    it: 'refuses while nobody recorded that the steps are followed, or only for another model',
    given: gateFacts(
      changes(
        ...[null, { ...followed, model: 'PATCH' }].map((said) =>
          aChange({
            standard: { typeId: '10005', code: 'CERT', model: renewal, followed: said, timeZone: 'UTC' },
          }),
        ),
      ),
    ),
    finds: [notRecorded, notRecorded],
    ...atChange,
  },
  {
    it: 'refuses where the steps were written anew since',
    given: following({ steps: 'Order, install, check, keep the old one.' }),
    finds: [
      "The steps of the standard model 'Certificate renewal' were changed after it was recorded that CHG-31 follows them. Follow the new ones, and record it again.",
    ],
    ...atChange,
  },
  {
    it: 'leaves what is not authorized at all to AUT-02',
    given: gateFacts(
      changes(
        aChange({
          standard: { typeId: '10005', code: '', model: null, followed: null, timeZone: 'UTC' },
          ...awaitingApproval,
        }),
      ),
    ),
    finds: [],
  },
  {
    it: 'is technical when the changes could not be read',
    given: gateFacts({ changes: unread() }),
    finds: [
      'Could not check which models the standard changes of REL-158 follow: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
