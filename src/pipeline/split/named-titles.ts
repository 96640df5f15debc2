/** Titles that stand for themselves, without a number, and the name that their slug has. */
const NAMED: readonly (readonly [title: RegExp, slug: string])[] = [
  [/^(?:序[ \u3000]*言|前[ \u3000]*言|序|引[ \u3000]*言|导[ \u3000]*言|導[ \u3000]*言|绪[ \u3000]*论|緒[ \u3000]*論)$/u, 'preface'],
  [/^(?:总[ \u3000]*则|總[ \u3000]*則)$/u, 'general-provisions'],
  [/^(?:总[ \u3000]*纲|總[ \u3000]*綱)$/u, 'general-programme'],
  [/^附[ \u3000]*[则則]$/u, 'supplementary-provisions'],
  [/^(?:结[ \u3000]*语|結[ \u3000]*語|结[ \u3000]*论|結[ \u3000]*論|结束语|結束語)$/u, 'conclusion'],
  [/^(?:后[ \u3000]*记|後[ \u3000]*記|跋)$/u, 'afterword'],
  [/^(?:注[ \u3000]*释|註[ \u3000]*釋|注[ \u3000]*釋)[：:]?$/u, 'notes'],
  [/^(?:(?:主要)?参考文献|(?:主要)?參考文獻)[：:]?$/u, 'references'],
  [/^(?:摘[ \u3000]*要|(?:内容)?提要|(?:內容)?提要)$/u, 'abstract'],
]; // prettier-ignore

/** The slug of a title such as 附则; none for another text. */
export function nameOfTitle(line: string): string | undefined {
  return NAMED.find(([title]) => title.test(line))?.[1];
}
