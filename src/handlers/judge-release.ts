import { judgeGate } from '../app/gate/judge-gate';
import { releaseGateConfigInput } from '../contract/configuration-inputs';
import { gateNames } from '../domain/gate/gate';
import { gateValidator } from './gate-validator';

/** Validator module `release-gate`: any gate that starts no deployment, as its configuration says. */
export const judgeRelease = gateValidator({
  ...gateNames.G2,
  notOnCreation: 'no release can be planned yet',
  config: releaseGateConfigInput,
  judge: (deps, key, config, toStatusId, inTime) =>
    judgeGate(deps, key, { ...config, waves: 'none' }, toStatusId, inTime),
});
