import { judgeClosure } from '../app/closure/judge-closure';
import { ruleConfigInput } from '../contract/configuration-inputs';
import { closureName } from '../domain/closure/closure';
import { gateValidator } from './gate-validator';

/** Validator module `change-closure`: may this change be closed? */
export const judgeChangeClosure = gateValidator({
  ...closureName,
  notOnCreation: 'there is nothing to close yet',
  config: ruleConfigInput,
  judge: judgeClosure,
});
