import { dayInWords } from '../policy/in-words';
import type { Agreement } from './agreements';
import type { Silence } from './deemed';
import { inWords } from './what-changed';

type Written = { readonly subject: string; readonly text: string };

type About = {
  /** Key of the work item, and what the release is called there. */
  readonly key: string;
  readonly name: string;
  readonly customer: string;
  readonly version: number;
  readonly agreement: Agreement;
};

/** What those who speak for a customer are told when the plan is not any more what it answered to, or was asked about. */
export function changedMail(about: About): Written {
  const { key, version, customer, agreement } = about;
  const { decision, state } = agreement;
  return state === 'outdated'
    ? {
        subject: `${key}: the plan that ${customer} agreed to has changed`,
        text: paragraphs(
          `The plan of ${titleOf(about)} is now version ${version}. ${customer} agreed to version ${decision?.version ?? version - 1}, and that agreement does not hold for it.`,
          changesOf(agreement),
          'The plan may change further. You will be asked for a new answer; you can also answer or comment now.',
          whereToAnswer(key),
        ),
      }
    : {
        subject: `${key}: the plan that ${customer} was asked about has changed`,
        text: paragraphs(
          `The plan of ${titleOf(about)} is now version ${version}, another than the one you were asked about. Please wait with your answer until you are asked again, or look at the plan as it is now.`,
          whereToAnswer(key),
        ),
      };
}

/** What the same people are told when the change was taken back. */
export const restoredMail = (about: About): Written => ({
  subject: `${about.key}: the plan is again as ${about.customer} agreed to it`,
  text: paragraphs(
    `You were told that the plan of ${titleOf(about)} had changed. What had changed was taken back: the agreement of ${about.customer} to version ${about.agreement.decision?.version ?? about.version} holds, and you need not do anything.`,
  ),
});

/** The question that is put to them. */
export const askingMail = (about: About, silence: Silence | null): Written => ({
  subject: `${about.key}: please answer to version ${about.version} of the plan, for ${about.customer}`,
  text: paragraphs(
    `Version ${about.version} of the plan of ${titleOf(about)} waits for the answer of ${about.customer}.`,
    changesOf(about.agreement),
    silence === null
      ? ''
      : `Please answer by ${dayInWords(silence.lastDay)}. After that day silence counts as agreement, as version ${silence.policy} of your policy says.`,
    whereToAnswer(about.key),
  ),
});

const titleOf = ({ key, name }: About): string => (name === '' ? key : `${key} (${name})`);

const changesOf = ({ lastAgreed, changed }: Agreement): string =>
  lastAgreed === null || changed.length === 0
    ? ''
    : `Changed since version ${lastAgreed.version}, which was agreed last: ${inWords(changed)}.`;

const whereToAnswer = (key: string): string =>
  `Read and answer in Jira: ${key}, panel Release plan › Agreements. Or answer the release manager in your own way.`;

const paragraphs = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n');
