import { inOrder } from '../../kernel';
import { inWords } from '../../release/what-changed';
import type { GateRule } from '../gate';
import { backOutOf } from '../places';

/**
 * Whoever starts has to know the way back and who decides on it. Whether that person is on duty, and whether the version
 * before can still be fetched from the store, is not checked.
 */
export const aut17: GateRule = {
  id: 'AUT-17',
  title: 'There is a way back, and somebody who decides on it',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 4.1.6',
  gates: ['G5'],
  override: ['WV'],
  check: ({ release, plan: { backOut }, waves }) => {
    const lacking = [
      ...(inOrder(backOut.steps).some(({ text }) => text.trim() !== '') ? [] : ['the steps back']),
      ...(backOut.owner === null ? ['who decides'] : []),
    ];
    // In an emergency EMG-05 asks.
    if (release.doc.type === 'EMERGENCY' || waves.length === 0 || lacking.length === 0) return [];
    return [
      {
        what: `The back-out plan of ${release.issueKey} lacks ${inWords(lacking)}. Nothing is started without a way back.`,
        who: 'Deployment practitioner',
        ...(release.doc.roles.dp === undefined ? {} : { holder: release.doc.roles.dp }),
        where: backOutOf(release.issueKey),
        technical: false,
        field: 'backOut',
      },
    ];
  },
};
