/** What the cover of the process document says and nothing else in the settings does. Job titles, never people. */
export type DocumentCover = {
  readonly organization: string;
  /** '': the organization has no coding system. */
  readonly code: string;
  readonly owner: string;
  readonly approver: string;
  readonly confidentiality: string;
};

export const emptyCover: DocumentCover = { organization: '', code: '', owner: '', approver: '', confidentiality: '' };
