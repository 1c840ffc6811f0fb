import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CalendarAsked, ReleaseRegisterCalls } from '../../../src/contract/release-register-calls';
import type { calendar as words } from '../../shared/en/calendar';
import { valueOf } from '../../shared/trouble';
import { callProject } from '../project-data';
import { monthOf, shiftedDay, weeksOf } from './calendar-days';

export type CalendarView = Extract<ReturnType<ReleaseRegisterCalls['getCalendar']>, { readonly ok: true }>['value'];
export type CalendarLine = CalendarView['waves'][number];
export type View = keyof typeof words.views;

/** What the address says. */
export type CalendarRoute = {
  readonly view: View;
  /** The day that is chosen; its month is shown. */
  readonly day: string;
  readonly zone: 'mine' | 'customer';
  readonly customer: string;
  readonly service: string;
  readonly everywhere: boolean;
};

export function routeOf(search: URLSearchParams, today: string): CalendarRoute {
  const view = search.get('view');
  const day = search.get('day') ?? '';
  return {
    view: view === 'list' || view === 'ahead' ? view : 'month',
    day: /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : today,
    zone: search.get('zone') === 'customer' ? 'customer' : 'mine',
    customer: search.get('customer') ?? '',
    service: search.get('service') ?? '',
    everywhere: search.get('all') === 'all',
  };
}

const daysAhead = 90;

/** First and last day in sight. */
export function daysOf({ view, day }: CalendarRoute, today: string): { readonly first: string; readonly last: string } {
  if (view === 'ahead') return { first: today, last: shiftedDay(today, daysAhead) };
  const days = weeksOf(monthOf(day)).flat();
  if (view === 'month') return { first: days[0] ?? day, last: days.at(-1) ?? day };
  const own = days.filter((each) => monthOf(each) === monthOf(day));
  return { first: own[0] ?? day, last: own.at(-1) ?? day };
}

/** A day more on both sides, so that the days are whole in every zone. */
export const askedOf = (route: CalendarRoute, today: string): CalendarAsked => {
  const { first, last } = daysOf(route, today);
  return {
    from: `${shiftedDay(first, -1)}T00:00:00.000Z`,
    to: `${shiftedDay(last, 2)}T00:00:00.000Z`,
    customer: route.customer || null,
    service: route.service || null,
    everywhere: route.everywhere,
  };
};

export const useCalendar = (asked: CalendarAsked) =>
  useQuery({
    queryKey: ['calendar', asked],
    queryFn: () => valueOf(callProject('getCalendar', asked)),
    placeholderData: keepPreviousData,
  });
