import { judgeGate } from '../app/gate/judge-gate';
import { gateConfigInput } from '../contract/configuration-inputs';
import { gateNames } from '../domain/gate/gate';
import { gateValidator } from './gate-validator';

/** Validator module `deployment-gate`: may these waves be deployed now? */
export const judgeDeployment = gateValidator({
  ...gateNames.G5,
  notOnCreation: 'no release can be planned yet',
  config: gateConfigInput,
  judge: (deps, key, config, toStatusId, inTime) => judgeGate(deps, key, { ...config, gate: 'G5' }, toStatusId, inTime),
});
