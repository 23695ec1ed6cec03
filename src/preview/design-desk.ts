/** Holds what is tried of a design until it is saved or forgotten. */
import { realpathSync } from 'node:fs';
import { bytesOfBook } from '../config/find.js';
import type { Config } from '../config/load.js';
import { diagnostic, Failure } from '../diagnostic.js';
import { writeWhole } from '../files/write.js';
import { changedMeanwhile } from '../rules/output/write.js';
import { designView, withTried } from './design.js';
import { settingsOf } from './pass.js';
import type { DesignTry, DesignView } from './protocol.js';

export interface DesignDesk {
  view(): DesignView;
  tryOut(wish: DesignTry): void;
  /** Into book.yaml; what is shown then is what the file says. */
  save(): Promise<DesignView>;
}

export interface DesignDeskOptions {
  readonly config: () => Config;
  readonly tryText: (text: string | undefined) => void;
}

export function openDesignDesk({ config, tryText }: DesignDeskOptions): DesignDesk {
  let tried: { readonly before: string; readonly after: string } | undefined;
  const textNow = (): string => Buffer.from(bytesOfBook(config().bookFile)).toString();
  const view = (): DesignView => {
    const before = textNow();
    const after = tried?.after ?? before;
    return designView(readable(after, config()), before, after);
  };
  return {
    view,
    tryOut(wish) {
      const before = textNow();
      const after = withTried(before, config(), wish);
      if (after === undefined) return;
      tried = after === before ? undefined : { before, after };
      tryText(tried?.after);
    },
    async save() {
      if (!tried) return view();
      const { bookFile } = config();
      if (textNow() !== tried.before) throw new Failure([diagnostic(changedMeanwhile, { file: 'book.yaml' })]);
      await writeWhole(realpathSync(bookFile), tried.after);
      tried = undefined;
      tryText(undefined);
      return view();
    },
  };
}

/** What is tried may be wrong still: then what is shown counts. */
function readable(text: string, config: Config): Config {
  try {
    return settingsOf(text, config.bookFile);
  } catch (problem) {
    if (problem instanceof Failure) return config;
    throw problem;
  }
}
