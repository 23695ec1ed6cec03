/** One piece of work in the browser at a time: its pages are shared. What a person waits for goes before what is made ahead. */

export interface Turns {
  /** Work that somebody waits for. */
  now<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Work that can wait until nothing else is asked. */
  later<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function openTurns(): Turns {
  const [urgent, idle]: [(() => Promise<void>)[], (() => Promise<void>)[]] = [[], []];
  let isBusy = false;
  const next = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    for (let work = urgent.shift() ?? idle.shift(); work; work = urgent.shift() ?? idle.shift()) await work();
    isBusy = false;
  };
  const into =
    (queue: (() => Promise<void>)[]) =>
    <Result>(work: () => Promise<Result>): Promise<Result> =>
      new Promise<Result>((resolve, reject) => {
        queue.push(() => work().then(resolve, reject));
        void next();
      });
  return { now: into(urgent), later: into(idle) };
}
