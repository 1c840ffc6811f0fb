import { evaluate } from '../../../src/domain/gate/evaluate';
import { refusalText, technicalRefusalText } from '../../../src/domain/gate/refusal-text';
import { aChange, awaitingApproval, changes, gateFacts, mondayMorning, unread } from '../../builders/gate-facts';
import { tuesdayNight } from '../../builders/plan';

const inJira = { issueKey: 'REL-158', help: 'the release desk, ext. 400' };
const waiting = (number: number) =>
  aChange({ ...awaitingApproval, authorization: { state: 'undecided' }, key: `CHG-${number}` });
const lineOf = (number: number) =>
  `CHG-${number} is 'Awaiting approval', not authorized. Its change authority has not approved it. Change authority of CHG — Change panel of CHG-${number}.`;

describe("the text in Jira's error dialog", () => {
  it.each([
    { it: 'is one line that stands alone', given: gateFacts(changes(waiting(31))), lines: [lineOf(31)] },
    {
      it: 'names up to three findings',
      given: gateFacts(changes(waiting(31), waiting(32), waiting(33))),
      lines: [lineOf(31), lineOf(32), lineOf(33)],
    },
    {
      it: 'counts what is left and says where it is',
      given: gateFacts(changes(waiting(31), waiting(32), waiting(33), waiting(34), waiting(35))),
      lines: [lineOf(31), lineOf(32), lineOf(33), '…and 2 more: open Deployment plan › Readiness on REL-158.'],
    },
    {
      it: 'calls a technical failure one and says whom to ask',
      given: gateFacts({ customers: unread('the journal did not answer') }),
      lines: [
        'Could not check the deployment windows of the customers: the journal did not answer. This is a technical failure, not a missing approval. Try again; if it stays so, ask the release desk, ext. 400. If it can not wait: Slipway settings › Break-glass.',
        '…and 3 more: open Deployment plan › Readiness on REL-158.',
      ],
    },
    {
      it: 'says what somebody can mend before what could not be checked, which is said once',
      given: gateFacts({ ...changes(waiting(31), waiting(32), waiting(33)), customers: unread('the journal is away') }),
      lines: [
        lineOf(31),
        lineOf(32),
        expect.stringMatching(/^Could not check the deployment windows .* Break-glass\.$/),
        '…and 4 more: open Deployment plan › Readiness on REL-158.',
      ],
    },
  ])('$it', ({ given, lines }) => {
    expect(refusalText(evaluate('G5', given, tuesdayNight), inJira).split('\n')).toEqual(lines);
  });

  it('is plain text', () => {
    expect(refusalText(evaluate('G5', gateFacts(), mondayMorning), inJira)).not.toMatch(/[<>*_[\]]/);
  });

  it.each([
    [
      '',
      'The journal did not answer: the Deployment gate refuses what it can not check. This is a technical failure, not a missing approval. Try again; if it stays so, ask your Jira administrator. If it can not wait: Slipway settings › Break-glass.',
    ],
    [
      ' Ravi. ',
      'The journal did not answer: the Deployment gate refuses what it can not check. This is a technical failure, not a missing approval. Try again; if it stays so, ask Ravi. If it can not wait: Slipway settings › Break-glass.',
    ],
  ])('when the gate itself failed, with the help "%s"', (help, text) => {
    expect(technicalRefusalText('Deployment gate', 'The journal did not answer.', help)).toBe(text);
  });
});
