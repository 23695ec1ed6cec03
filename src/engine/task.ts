/** Names a piece of work that another thread can do. Input and result are plain data: they are copied on the way. */

export interface Task<Input, Result> {
  readonly name: string;
  /** Never there: it ties the types to the name. */
  readonly does?: (input: Input) => Promise<Result>;
}

/** What `name` means to the other thread stands in src/thread/tasks.ts. */
export const task = <Input, Result>(name: string): Task<Input, Result> => ({ name });
