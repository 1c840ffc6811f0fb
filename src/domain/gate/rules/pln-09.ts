import { inOrder } from '../../kernel';
import type { BackOutPlan } from '../../release/deployment-plan';
import { inWords } from '../../release/what-changed';
import type { GateRule } from '../gate';
import { backOutOf } from '../places';

/** Whoever goes ahead without a way back bets the customer's service. */
export const pln09: GateRule = {
  id: 'PLN-09',
  title: 'The back-out plan is complete',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 4.1.6',
  gates: ['G2'],
  override: ['N'],
  check: ({ release, plan }) => {
    const lacking = lacks.filter(({ is }) => is(plan.backOut)).map(({ name }) => name);
    return lacking.length === 0
      ? []
      : [
          {
            what: `The back-out plan of ${release.issueKey} lacks ${inWords(lacking)}.`,
            who: 'Deployment practitioner',
            ...(release.doc.roles.dp === undefined ? {} : { holder: release.doc.roles.dp }),
            where: backOutOf(release.issueKey),
            technical: false,
          },
        ];
  },
};

const isBlank = (text: string): boolean => text.trim() === '';

const lacks: readonly { readonly name: string; readonly is: (backOut: BackOutPlan) => boolean }[] = [
  { name: 'when to back out', is: ({ trigger }) => isBlank(trigger) },
  { name: 'the steps back', is: ({ steps }) => inOrder(steps).every(({ text }) => isBlank(text)) },
  { name: 'who decides', is: ({ owner }) => owner === null },
  { name: 'the time it takes at most', is: ({ maxMinutes }) => maxMinutes === null },
  { name: 'the point of no return', is: ({ pointOfNoReturn }) => isBlank(pointOfNoReturn) },
];
