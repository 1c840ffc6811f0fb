import type { Act } from './act';
import { call } from './calls';
import type { LinkedItem } from './calls';

/** Some calls say which state the person saw: they load it first, as the panel does. */
export async function whatWasSeen(url: string, act: Act): Promise<object> {
  const read = async (name: string, payload = {}) => (await call(url, act, name, payload)).value;
  switch (act.call) {
    case 'editOverview':
      return { seq: (await read('getRelease')).release.seq };
    case 'editPlan':
      return { seq: (await read('getRelease')).plan.seq };
    case 'saveSettings':
      return { seq: (await read('getSetup')).settings.seq };
    case 'saveProcess':
      return { seq: (await read('getProcess')).process.seq };
    case 'saveAppointment':
      return { seq: (await read('getAppointments')).seq };
    case 'savePolicyDraft':
    case 'recordPolicyAnswer': {
      const { customer } = act.payload as { customer: string };
      const { versions } = await read('getPolicy', { customer });
      const [version] = Object.keys(versions).sort((one, other) => Number(other) - Number(one));
      const hash = version === undefined ? undefined : versions[version]?.hash;
      if (act.call === 'recordPolicyAnswer') return { hash };
      return { saw: version === undefined ? null : { version, hash } };
    }
    case 'recordAgreement': {
      const { customer } = act.payload as { customer: string };
      return { seen: (await read('getAgreements')).customers.find((line) => line.customer === customer)?.material };
    }
    case 'editPackage': {
      const { seq, changes } = await read('getPackage');
      return { ...withIds(act.payload, changes), seq };
    }
    case 'freezePackage':
      return { seen: (await read('getPackage')).hash };
    case 'saveStandardModel':
      return { seq: (await read('getStandardModels')).seq };
    case 'recordCoverage':
      return { seq: (await read('getChange')).seq };
    case 'signOffDeployment':
      return { seen: (await read('getReadiness')).signOff.seen };
    case 'importRegister': {
      const { register } = act.payload as { register: string };
      return { seq: (await read(register === 'units' ? 'getUnits' : 'getEnvironments')).seq };
    }
    case 'declareEmergency': {
      const { links } = await read('getEmergency');
      return withIds(act.payload, [...links.changes, ...links.others]);
    }
    case 'requestWaiver': {
      const { rule } = act.payload as { rule: string };
      const { plan } = await read('getReadiness');
      const finding = plan.findings.find((one) => one.rule === rule);
      return { cause: finding?.cause ?? finding?.what, waves: finding?.waves ?? plan.waves };
    }
    case 'decideWaiver':
    case 'agreeToWaiver':
      return { waiver: (await read('getReadiness')).waivers.lines[0]?.id };
    default:
      return {};
  }
}

/** The demo names work items by their keys; the app knows them by the ids that Jira gave them. */
const withIds = (payload: object, items: readonly LinkedItem[]): object =>
  JSON.parse(
    items.reduce((text, { id, key }) => text.replaceAll(`"${key}"`, `"${id}"`), JSON.stringify(payload)),
  ) as object;
