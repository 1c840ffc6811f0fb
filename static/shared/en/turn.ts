import { count } from './grammar';

type Kind = 'back' | 'cancel';

/** Words of the section Go back or cancel of the Release plan panel. */
export const turn = {
  title: 'Go back or cancel',
  about:
    'Before a release goes back to an earlier stage, or is cancelled, say why. The owners of its changes are told by mail, and the reason stays in the history.',
  give: 'Give a reason',
  send: 'Give the reason and tell the owners',
  kind: 'What happens to the release',
  kinds: { back: 'It goes back to an earlier stage', cancel: 'It is cancelled' } satisfies {
    readonly [kind in Kind]: string;
  },
  cause: 'Because of',
  causes: {
    CHANGE: 'A change that is not ready or not wanted any more',
    DEFECT: 'A defect that was found',
    PLAN: 'A plan that can not be kept',
    CUSTOMER: 'A wish of the customer',
    OTHER: 'Something else',
  },
  words: 'Reason',
  wordsHint: 'The owners of the changes read it as you write it.',
  missing: 'Give a reason.',
  given: 'The reason is given',
  notGiven: 'The reason was not given',
  holds: {
    back: (until: string) =>
      `There is a reason for going back. Move the release in Jira by ${until}; the reason holds for one move.`,
    cancel: (until: string) =>
      `There is a reason for cancelling. Cancel the release in Jira by ${until}; the reason holds for one move.`,
  } satisfies { readonly [kind in Kind]: (until: string) => string },
  untoldTitle: (changes: number | null) =>
    changes === null
      ? 'There is a reason, but the owners of the changes were not told'
      : `There is a reason, but the owners of ${count(changes, 'change')} could not be told`,
  untold: 'Jira refused the mail, or the change was linked since. The release is not let through before they are told.',
  tell: 'Tell them',
  tried: 'The mails were tried again',
  notTold: 'The owners were not told',
  owedBackTitle: (changes: number) => `The owners of ${count(changes, 'change')} still believe that the release turns`,
  owedBack: {
    back: 'The reason for going back was taken back, and Jira refused the mail that says so.',
    cancel: 'The reason for cancelling was taken back, and Jira refused the mail that says so.',
  } satisfies { readonly [kind in Kind]: string },
  told: (changes: number, nobody: number) =>
    [
      changes === 0
        ? nobody === 0
          ? 'No change is linked, so nobody had to be told.'
          : ''
        : `Jira took a mail for the owners of ${count(changes, 'change')}. Whether they read it, nobody can tell.`,
      nobody === 0
        ? ''
        : `${count(nobody, 'change')} ${nobody === 1 ? 'has' : 'have'} no owner whom Jira could mail, or may not be seen by Slipway: tell them yourself.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  by: 'Said by',
  withdraw: 'Take the reason back',
  withdrawn: 'Reason taken back',
  notWithdrawn: 'The reason was not taken back',
  youMayNot: (needs: string) => `To give a reason you need to be ${needs}.`,
  unreasonedTitle: {
    back: (at: string) => `Moved back without a reason, ${at}`,
    cancel: (at: string) => `Cancelled without a reason, ${at}`,
  } satisfies { readonly [kind in Kind]: (at: string) => string },
  explained: (title: string) => `${title}: explained`,
  unreasoned: 'Nobody had said why, so the owners of the changes were not told. Say what happened, and tell them.',
};
