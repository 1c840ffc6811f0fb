/** Makes this window's `Date` run by the site's clock. `performance` and `Intl` formats of "now" stay with the machine. */
export function shiftDate(offsetMs: number): void {
  const MachineDate = Date;
  const now = () => MachineDate.now() + offsetMs;
  const SiteDate = new Proxy(MachineDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new MachineDate(now()).toString(),
    get: (target, property, receiver) =>
      property === 'now' ? now : (Reflect.get(target, property, receiver) as unknown),
  });
  MachineDate.prototype.constructor = SiteDate;
  globalThis.Date = SiteDate;
}
