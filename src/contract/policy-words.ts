/** Words and empty forms of the policy that the screens share with the gate's messages. */
export { noOptions, optionNames, optionTitles, optionValues, optionWords } from '../domain/policy/options';
export { ownDefault } from '../domain/policy/policy';
export { criterionKinds, noTerms, periods } from '../domain/policy/terms';
