import { releaseGateConfigInput } from '../contract/configuration-inputs';
import { gateValidator } from './gate-validator';

/** Validator module `release-gate`: any gate that starts no deployment, as its configuration says. */
export const judgeRelease = gateValidator({
  gate: 'G2',
  config: releaseGateConfigInput,
  asked: (config) => ({ ...config, waves: 'none' }),
});
