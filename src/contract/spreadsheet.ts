/** What spreadsheets do to a cell: the screens' files are written and read as the back end's are. */
export { formula, withPlainDay } from '../domain/spreadsheet';
