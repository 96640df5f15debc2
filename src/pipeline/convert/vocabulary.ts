import { REGIONS, simplifiedDictionary, taiwanVocabulary } from './dictionaries.ts';
import type { ConversionRule } from './rule.ts';

/** Words of OpenCC's that hold of programs alone: in policy and law 程序 is a procedure, 进程 a course, 注销 a cancellation. */
const OF_PROGRAMS = new Set(
  (
    '项目 支持 支持者 消息 联系 设备 发布 社区 类型 高级 低级 程序 对象 文件 设置 打开 运行 保存 声明 进程 循环 连接 创建 查看 添加 ' +
    '模拟 参数 图库 窗口 审核 调度 调用 实例 指针 激活 集群 屏蔽 队列 内核 菜单 溢出 禁用 性价比 导入 导出 注销 采样 采样率 持久性 ' +
    '重载 重装 前缀 后缀 绑定 截取 卷积 抛出 外置 呼出 缺省 存盘 嵌套 链接 点击 批量 便携式 在线'
  ).split(' '),
);

let rules: readonly ConversionRule[] | undefined;

/**
 * Words of the mainland and what Taiwan says for them, as rules (信息 → 資訊): OpenCC's, for words of one length on
 * both sides. 互联网 → 網際網路 would move every sentence behind it, so 互联网 stays; so does what
 * OpenCC has for programs.
 */
export function vocabularyRules(): readonly ConversionRule[] {
  rules ??= [...taiwanVocabulary()]
    .map(([standard, word]) => ({
      from: simplify(standard),
      to: REGIONS.hant(word),
      reason: 'a word that Taiwan has another for',
    }))
    .filter(({ from }) => !OF_PROGRAMS.has(from));
  return rules;
}

function simplify(standard: string): string {
  const { characters } = simplifiedDictionary();
  return [...standard].map((character) => characters.get(character) ?? character).join('');
}
