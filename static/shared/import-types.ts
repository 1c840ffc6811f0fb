import type { PartPreview } from '../../src/contract/import-calls';

/** The words of imported history as the contract carries them. */
export type HistoryForm = PartPreview['form'];
export type HistoryField = keyof HistoryForm['columns'];
export type Outcome = PartPreview['totals'][number]['outcome'];
