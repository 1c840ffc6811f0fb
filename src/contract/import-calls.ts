import type { ImportEntry, ImportedFile } from '../domain/history/imports';
import type { HistoryField } from '../domain/history/fields';
import type { HistoryForm, HistoryPart, LineProblem, MonthCount, UnknownName } from '../domain/history/read-part';
import type { DayForm } from '../domain/history/days';
import type { Answer, Wire } from './wire';

/** Calls of the administration page about imported history. A file longer than a request comes in parts. */
export type ImportCalls = Wire<{
  /** Reads one part and writes nothing. Without a form Slipway suggests one. */
  previewHistory: (input: { readonly part: HistoryPart; readonly form: HistoryForm | null }) => Answer<PartPreview>;
  /** Stages the rows of one part; refused when anything is wrong with it. */
  stageHistory: (input: {
    readonly batch: string;
    readonly part: HistoryPart;
    readonly form: HistoryForm;
  }) => Answer<{ readonly rows: number }>;
  /** The act: from now on the staged rows are history. */
  commitHistory: (input: {
    readonly cmd: string;
    readonly batch: string;
    readonly projectKey: string;
    readonly file: ImportedFile;
    /** How many rows the person saw in the preview. */
    readonly rows: number;
  }) => Answer<{ readonly releases: number }>;
  /** A file of one part in one call, with the form that Slipway suggests. */
  importHistory: (input: {
    readonly cmd: string;
    readonly projectKey: string;
    readonly csv: string;
    readonly name?: string;
  }) => Answer<{ readonly releases: number }>;
  undoImport: (input: {
    readonly cmd: string;
    readonly batch: string;
    readonly reason: string;
  }) => Answer<{ readonly seq: number }>;
  getImports: () => Answer<{ readonly imports: readonly ImportView[] }>;
  /** The next piece of all imported releases as CSV; `next` is null after the last. */
  exportHistory: (input: { readonly after: string | null }) => Answer<ExportPiece>;
  /** The next piece of the releases that are kept here and not finished; their end and outcome are empty. */
  exportUnderWay: (input: { readonly after: string | null }) => Answer<ExportPiece>;
}>;

export type ExportPiece = { readonly csv: string; readonly next: string | null };

export type PartPreview = {
  readonly header: readonly string[];
  readonly form: HistoryForm;
  readonly dayForms: readonly DayForm[];
  readonly daySample: string;
  readonly missing: readonly HistoryField[];
  readonly ignored: readonly string[];
  readonly lines: number;
  /** Lines that can be imported. */
  readonly ready: readonly { readonly line: number; readonly number: string }[];
  readonly problems: readonly LineProblem[];
  /** More than an answer shows. */
  readonly moreProblems: number;
  readonly unknownCustomers: readonly UnknownName[];
  readonly unknownServices: readonly UnknownName[];
  readonly totals: readonly MonthCount[];
};

export type ImportView = ImportEntry & {
  readonly id: string;
  /** Null where the viewer may not browse the project. */
  readonly projectKey: string | null;
  /** Rows whose facts are made; `inReports` once all of them count. */
  readonly made: number;
  readonly inReports: boolean;
};
