/** Help and usage errors in Dutch and English: nothing of the one language is left in the other. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { helpIn, usageError } from '../../src/cli/help.js';
import { languageFor, speak } from '../../src/cli/speech.js';

function program(language: 'nl' | 'en'): Command {
  const say = speak(language);
  const made = new Command('werkboek')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  helpIn(made, language, say);
  const command = made
    .command('maak')
    .argument('<wat>', say({ en: 'what', nl: 'wat' }))
    .addOption(new Option('--as <vorm>', say({ en: 'form', nl: 'vorm' })).choices(['a', 'b']).default('a'))
    .addOption(new Option('--fill <file>', say({ en: 'rows', nl: 'rijen' })).conflicts('blank'))
    .option('--blank', say({ en: 'for the pen', nl: 'voor de pen' }))
    .option('-j <n>', say({ en: 'jobs', nl: 'taken' }), () => {
      throw new InvalidArgumentError(say({ en: 'Give a number.', nl: 'Geef een getal.' }));
    })
    .action(() => undefined);
  command.exitOverride().copyInheritedSettings(made);
  helpIn(command, language, say);
  return made;
}

const refused = async (language: 'nl' | 'en', ...argv: string[]): Promise<string> => {
  try {
    await program(language).parseAsync(argv, { from: 'user' });
  } catch (problem) {
    assert.ok(problem instanceof CommanderError);
    return usageError(problem, language).trim();
  }
  return '';
};

it('words each error of usage', async () => {
  const cases: readonly (readonly [argv: readonly string[], nl: string, en: RegExp])[] = [
    [['maak'], 'fout: Er ontbreekt iets: wat.', /missing required argument 'wat'/],
    [['mak', 'x'], 'fout: Er is geen opdracht mak. Bedoelt u maak?', /unknown command 'mak'/],
    [['maak', 'x', '--blnk'], 'fout: Er is geen optie --blnk. Bedoelt u --blank?', /unknown option '--blnk'/],
    [['maak', 'x', '--fill'], 'fout: Achter --fill <file> hoort nog iets.', /argument missing/],
    [['maak', 'x', '--as', 'c'], 'fout: c past niet bij --as <vorm>. Kies uit: a, b.', /Allowed choices are a, b/],
    [['maak', 'x', '-j', 'c'], 'fout: c past niet bij -j <n>. Geef een getal.', /Give a number/],
    [['maak', 'x', 'y'], 'fout: U noemt meer dan deze opdracht aankan.', /too many arguments/],
    [['maak', 'x', '--fill', 'a', '--blank'], 'fout: --fill <file> en --blank gaan niet samen.', /cannot be used with/],
  ];
  for (const [argv, nl, en] of cases) {
    assert.equal(await refused('nl', ...argv), nl);
    assert.match(await refused('en', ...argv), en);
  }
});

it('titles and defaults stand in the language too', () => {
  const nl = program('nl').commands[0]!.helpInformation();
  assert.match(nl, /^Gebruik: werkboek maak \[opties\] <wat>/);
  assert.match(nl, /Wat u noemt:.*Opties:.*vorm \(keuze: "a", "b"; anders: "a"\).*deze uitleg tonen/s);
  assert.doesNotMatch(nl, /Usage|Options|default|choices|display/);
  assert.match(program('en').commands[0]!.helpInformation(), /^Usage: werkboek maak \[options\] <wat>/);
});

it('the language is what is asked, else that of the book', async () => {
  assert.equal(await languageFor(['format', '--language', 'en']), 'en');
  assert.equal(await languageFor(['--language=nl', '-b', 'nowhere']), 'nl');
  assert.equal(await languageFor(['format', '-b', 'content']), 'nl');
});
