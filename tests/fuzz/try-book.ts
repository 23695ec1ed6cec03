/** Writes a broken book to disk and does with it all that a build does before the browser; says what came of it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContrast } from '../../src/config/contrast.js';
import { type Config, loadConfig } from '../../src/config/load.js';
import { iconFinder } from '../../src/content/icons.js';
import { checkLanguage } from '../../src/content/language.js';
import { loadBook } from '../../src/content/load.js';
import { type Diagnostic, Failure } from '../../src/diagnostic.js';
import { bookSections, composed, formatSections } from '../../src/editions/editions.js';
import { REPORTERS } from '../../src/report/reporters.js';
import { PIPE } from './broken-around.js';
import { type BrokenBook, brokenBook, SECRET } from './broken-book.js';

export interface Outcome {
  readonly seed: number;
  readonly kinds: readonly string[];
  /** `refused`: the settings could not be used. `found`: there are findings. `fine`: nothing was wrong after all. */
  readonly result: 'refused' | 'found' | 'fine' | 'BROKEN';
  readonly rules: readonly string[];
  readonly ms: number;
  /** The most memory that the process ever had, in MB. */
  readonly mostMb: number;
  /** Of a book that broke us: how. */
  readonly problem: string;
}

export async function tryBook(seed: number): Promise<Outcome> {
  const book = brokenBook(seed);
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'werkboek-fuzz-')));
  const begin = performance.now();
  const outcome = (result: Outcome['result'], findings: readonly Diagnostic[], problem = ''): Outcome => ({
    seed,
    kinds: book.kinds,
    result,
    rules: [...new Set(findings.map(({ rule }) => rule))],
    ms: Math.round(performance.now() - begin),
    mostMb: Math.round(process.resourceUsage().maxRSS / 1024),
    problem,
  });
  try {
    const home = write(book, folder);
    const findings: Diagnostic[] = [];
    const made = await make(path.join(home, 'content'), findings).catch((problem: unknown) => {
      if (problem instanceof Failure) return problem;
      throw problem;
    });
    if (made instanceof Failure) findings.push(...made.diagnostics);
    const problem = judge(findings, made, home);
    if (problem) return outcome('BROKEN', findings, problem);
    return outcome(made instanceof Failure ? 'refused' : findings.length > 0 ? 'found' : 'fine', findings);
  } catch (problem) {
    return outcome('BROKEN', [], problem instanceof Error ? `${problem.stack}` : String(problem));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The project stands in a folder beside what it may not reach. */
function write({ files, links }: BrokenBook, folder: string): string {
  const home = path.join(folder, 'project');
  const put = (name: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, content);
  };
  mkdirSync(path.join(home, 'content/figures'), { recursive: true });
  put(path.join(folder, 'outside/secret.md'), `# ${SECRET}\n`);
  put(path.join(folder, 'outside/secret.svg'), `<svg xmlns="http://www.w3.org/2000/svg"><text>${SECRET}</text></svg>`);
  for (const [name, content] of files) put(path.join(home, name), content);
  for (const [name, target] of links) {
    mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
    rmSync(path.join(home, name), { recursive: true, force: true });
    if (target === PIPE) spawnSync('mkfifo', [path.join(home, name)]);
    else symlinkSync(target, path.join(home, name));
  }
  return home;
}

/** Everything that is made of the book, as one text. */
async function make(bookDir: string, findings: Diagnostic[]): Promise<string> {
  const config: Config = await loadConfig(bookDir);
  const loaded = await loadBook(config);
  findings.push(...checkContrast(config), ...loaded.diagnostics, ...(await checkLanguage(config, loaded.texts)));
  const report = (finding: Diagnostic): void => void findings.push(finding);
  const sections = [
    ...(await bookSections(config, loaded, iconFinder(config), report)).map((each) => composed(each)),
    ...formatSections(config, loaded),
  ];
  return sections.map(({ title, html, furniture }) => [title, html, ...Object.values(furniture)].join('\n')).join('\n');
}

/** What may never be, whatever the book: '' when all is well. */
function judge(findings: readonly Diagnostic[], made: string | Failure, home: string): string {
  if (typeof made === 'string' && made.includes(SECRET)) return 'what stands outside the book came into it';
  if (typeof made === 'string' && /root:[x*]?:0:0/.test(made)) return '/etc/passwd came into the book';
  if (made instanceof Failure && made.diagnostics.length === 0) return 'it was refused without a word';
  const internal = findings.find(({ rule }) => rule.startsWith('internal/'));
  if (internal) return `it is called a fault of ours: ${JSON.stringify(internal.data)}`;
  const lost = findings.find(
    ({ place }) => place && (!place.file.startsWith(home) || !(place.line >= 1) || !(place.column >= 1)),
  );
  if (lost) return `a finding points nowhere: ${JSON.stringify(lost)}`;
  for (const reporter of Object.values(REPORTERS)) {
    const text = reporter(findings, { language: 'nl', colour: false, cwd: home, readSource: () => undefined });
    if (/\bundefined\b|\[object |NaN/.test(text.replaceAll(home, '')))
      return `a message has a hole: ${text.slice(0, 2000)}`;
  }
  return '';
}
