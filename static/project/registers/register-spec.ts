import type { ComponentType } from 'react';
import type { ProjectPage } from '../../../src/contract/project-calls';
import type { RegisterFile, SaveEntry, SavedEntry } from '../../../src/contract/register-calls';
import type { Answer } from '../../../src/contract/wire';
import type { SortedColumn } from './filtered-list';
import type { Draft } from './use-entry-edit';

export type AnyEntry = {
  readonly name: string;
  readonly state: 'ACTIVE' | 'RETIRED';
  readonly [field: string]: unknown;
};

export type Row<Entry> = { readonly id: string; readonly entry: Entry };
export type Problems = { readonly [field: string]: string };

export type FieldsProps<Entry> = {
  readonly page: ProjectPage;
  /** The others of the register. */
  readonly entries: { readonly [id: string]: Entry };
  readonly id: string;
  readonly entry: Entry;
  readonly change: (fields: Partial<Entry>) => void;
  readonly problems: Problems;
};

export type FactsProps<Entry> = {
  readonly page: ProjectPage;
  readonly entries: { readonly [id: string]: Entry };
  readonly id: string;
  readonly entry: Entry;
  readonly open: (id: string) => void;
};

/** How the page of one register differs from another's. */
export type RegisterSpec<Entry> = {
  readonly register: RegisterFile['register'];
  readonly words: {
    readonly title: string;
    readonly one: string;
    readonly intro: string;
    readonly add: string;
    readonly none: string;
    readonly noneHint: string;
  };
  readonly empty: Entry;
  readonly columns: (page: ProjectPage) => readonly SortedColumn<Row<Entry>>[];
  /** The choices of the filter beside the search, by value; what an entry must be for each. */
  readonly filter: {
    readonly name: string;
    readonly label: string;
    readonly options: (page: ProjectPage) => { readonly [value: string]: string };
    readonly fits: (entry: Entry, value: string) => boolean;
  };
  readonly Fields: ComponentType<FieldsProps<Entry>>;
  readonly Facts: ComponentType<FactsProps<Entry>>;
  /** Fields that another act sets: an older version brings them not back. */
  readonly notEdited?: readonly (keyof Entry)[];
  /** What is not in order before it is sent; the back end checks all of it. */
  readonly problems: (draft: Draft<Entry>) => Problems;
  readonly labelOf: (field: string) => string;
  readonly send: (input: SaveEntry<Entry>) => Promise<Answer<SavedEntry<Entry>>>;
};
