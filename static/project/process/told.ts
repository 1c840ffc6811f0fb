import type { ProcessDocument } from '../../../src/contract/process-document-calls';
import type { ProjectPage } from '../../../src/contract/project-calls';

/** The document's facts, and how people, moments and what the registers hold are called. */
export type Told = {
  readonly document: ProcessDocument;
  readonly page: ProjectPage;
  /** A person by the name that Jira shows today. */
  readonly nameOf: (accountId: string) => string;
  readonly momentOf: (at: string) => string;
};
