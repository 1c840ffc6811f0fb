/** Forms of release numbers, for the screens that show an example while one types. */
export { exampleNumber, numberFormProblem } from '../domain/release/number-form';
