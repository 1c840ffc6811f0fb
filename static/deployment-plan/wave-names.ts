import type { ReleaseView } from '../../src/contract/release-calls';
import type { Wave } from '../shared/contract-types';
import { plan as words } from '../shared/en/plan';
import { wavesInOrder } from './waves-in-order';

/** `Wave 2, South clinic`; the customer where no site is named. */
export const waveName = ({ number, customer, site }: Wave, { customers }: ReleaseView): string =>
  words.waveOf(number, site === '' ? (customers[customer]?.name ?? customer) : site);

/** `wave 2, Meridia Health, South clinic`: the whole of it, where one wave is meant among many. */
export const waveText = ({ number, customer, site }: Wave, customers: ReleaseView['customers'] | undefined): string =>
  words.waveName(number, [customers?.[customer]?.name ?? customer, site].filter((part) => part !== '').join(', '));

/** Waves to choose from, as they go. */
export const waveNames = (view: ReleaseView): readonly { readonly value: string; readonly label: string }[] =>
  wavesInOrder(view.plan.doc).map(({ id, wave }) => ({ value: id, label: waveName(wave, view) }));
