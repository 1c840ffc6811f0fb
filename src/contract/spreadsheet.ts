/** What a spreadsheet would run: the screens' files mark it as the back end's do. */
export { formula } from '../domain/formula';
