import type { ChangeView } from '../../src/contract/change-calls';
import type { ActName, HistoryLine, Readiness, ReleaseView } from '../../src/contract/release-calls';
import type { Answer } from '../../src/contract/wire';

/** The domain's words as the contract carries them: screens know them from there only. */
export type ReleaseDoc = ReleaseView['release']['doc'];
export type PlanDoc = ReleaseView['plan']['doc'];
export type PlanDetails = PlanDoc['details'];
export type Wave = PlanDoc['waves']['byId'][string];
export type ReleaseType = NonNullable<ReleaseDoc['type']>;
export type ProcessRole = keyof ReleaseDoc['roles'];
export type Environment = Wave['environment'];
export type Verdict = Readiness['now'];
export type Finding = Verdict['findings'][number];
export type Place = Finding['where'];
export type Authorization = ChangeView['authorization'];
export type Refusal = Extract<Answer<never>, { readonly refusal: unknown }>['refusal'];
export type { ActName, HistoryLine };
