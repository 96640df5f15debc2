import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Command, helpOf, synopsesOf } from '../../scripts/cli/command.ts';
import { COMMANDS } from '../../scripts/cli/commands.ts';
import { folderFlag, isOn, readArguments, textFlag, UsageError } from '../../scripts/usage.ts';

const root = path.resolve(import.meta.dirname, '../..');
const commands = [...COMMANDS];

/** Flags that the code of a command reads, wherever it reads them. */
function flagsRead(name: string): Set<string> {
  const files = [`scripts/cli/${name}.ts`, ...(name === 'summaries' ? ['scripts/summaries/options.ts'] : [])];
  const code = files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
  const named = [
    ...code.matchAll(/\b(?:isOn|isGiven|textFlag|folderFlag|folderOf|nameFlag|readNumber)\(given, '([a-z-]+)'/gu),
  ];
  const found = new Set(named.map(([, flag = '']) => flag));
  if (code.includes('encodingFlag(given)')) found.add('encoding');
  if (code.includes('portFlag(given)')) found.add('port');
  return found;
}

describe('every command', () => {
  test('has a file with its flags and one that runs it', () => {
    const files = readdirSync(path.join(root, 'scripts/cli/commands')).filter((file) => file !== 'flags.ts');
    expect(files.map((file) => path.basename(file, '.ts')).sort()).toEqual([...COMMANDS.keys()].sort());
  });

  test.each(commands)('%s reads every flag of its table, and no other', (name, { flags }) => {
    expect([...flagsRead(name)].sort()).toEqual(Object.keys(flags).sort());
  });

  test.each(commands)('%s tells every flag in its synopsis and in its help', (name, command) => {
    const help = helpOf(command);
    for (const [flag, { argument, does, otherwise }] of Object.entries(command.flags)) {
      const written = argument === undefined ? `--${flag}` : `--${flag} ${argument}`;
      expect(synopsesOf(command).join('\n')).toContain(written);
      expect(help).toContain(`  ${written}  `);
      expect(help).toContain(does);
      if (otherwise !== undefined)
        expect(help).toMatch(new RegExp(`${escape(does)}.*\\(${escape(otherwise)}\\)\\n`, 'u'));
      expect(does).toMatch(/^[^A-Z].*[^.]$/u);
    }
    expect(help.startsWith(`duizhao ${name}`)).toBe(true);
  });

  test.each(commands)('%s is parsed as its table says', (_, command) => {
    for (const [flag, { argument, of, isAlone }] of Object.entries(command.flags)) {
      if (of !== undefined || isAlone !== undefined) continue;
      const needed = Object.entries(command.flags)
        .filter(([, each]) => each.of === flag && each.isNeeded)
        .flatMap(([each]) => [`--${each}`, 'x']);
      const given = readArguments([`--${flag}`, ...(argument === undefined ? [] : ['x']), ...needed], command);
      if (argument === undefined) expect(isOn(given, flag)).toBe(true);
      else expect(textFlag(given, flag)).toBe('x');
    }
  });
});

describe('readArguments()', () => {
  const command: Command = {
    name: 'sow',
    summary: 'Sows.',
    operand: { name: 'FIELD', does: 'the field', isNeeded: false },
    flags: {
      seed: { argument: 'KIND', does: 'the seed', otherwise: 'rice' },
      depth: { argument: 'N', does: 'how deep', of: 'seed' },
      by: { argument: 'NAME', does: 'who', of: 'depth', isNeeded: true },
      barn: { argument: 'DIR', does: 'the barn', otherwise: 'content' },
      all: { does: 'shows all', isAlone: 'shows all; the others sow' },
    },
    run: () => Promise.resolve(0),
  };

  test('writes two ways, and what belongs together in one bracket', () => {
    expect(synopsesOf(command)).toEqual(['sow [FIELD] [--seed KIND [--depth N --by NAME]] [--barn DIR]', 'sow --all']);
  });

  test('gives what holds where a flag is left out, a folder from the root of the project', () => {
    const given = readArguments([], command);
    expect(textFlag(given, 'seed')).toBe('rice');
    expect(folderFlag(given, 'barn')).toBe(path.join(root, 'content'));
    expect(folderFlag(readArguments(['--barn', 'x'], command), 'barn')).toBe(path.resolve('x'));
  });

  test.each([
    [['--depth', '3', '--by', 'me'], '--depth belongs to --seed'],
    [['--seed', 'rice', '--depth', '3'], '--depth needs --by NAME'],
    [['--all', 'field'], '--all shows all; the others sow'],
    [['--seed', 'rice', '--all'], '--all shows all; the others sow'],
    [['a', 'b'], 'unexpected “b”'],
    [['--nothing'], "Unknown option '--nothing'"],
  ])('refuses %j', (argv, message) => {
    expect(() => readArguments(argv, command)).toThrow(new UsageError(message));
  });

  test('a flag that is not in the table cannot be read', () => {
    expect(() => textFlag(readArguments([], command), 'weed')).toThrow('Cannot read --weed');
    expect(() => isOn(readArguments([], command), 'toString')).toThrow('Cannot read --toString');
  });
});

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
