import { gateConfigInput } from '../contract/configuration-inputs';
import { gateValidator } from './gate-validator';

/** Validator module `deployment-gate`: may these waves be deployed now? */
export const judgeDeployment = gateValidator({
  gate: 'G5',
  config: gateConfigInput,
  asked: (config) => ({ ...config, gate: 'G5' }),
});
