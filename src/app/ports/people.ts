import type { Instant } from '../../domain/kernel';

/** Somebody outside Jira, e.g. a customer's contact. The journal knows the id alone. */
export type Person = {
  readonly id: string;
  readonly name: string;
  /** How to reach them. */
  readonly contact: string;
  readonly erasedAt: Instant | null;
};

/** The one place where names of people outside Jira stand, so that they can be changed and erased. */
export interface People {
  /** Those that are known; one statement, none when nobody is asked for. */
  read(ids: readonly string[]): Promise<readonly Person[]>;
  /** Who was erased stays erased. */
  write(person: Pick<Person, 'id' | 'name' | 'contact'>): Promise<void>;
  /** Leaves nothing of them but when it was done; safe to repeat. */
  erase(ids: readonly string[], at: Instant): Promise<void>;
}
