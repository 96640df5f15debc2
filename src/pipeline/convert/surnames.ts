/** Surnames of one character, in simplified characters, the common ones and all that have several traditional forms. */
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤' +
  '滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭' +
  '梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松' +
  '井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘斜厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双' +
  '闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步耿满弘匡文寇广禄阙东' +
  '欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶曾毋沙乜鞠须丰巢关蒯相查后荆红游竺权逯盖益桓仉督岳帅缑亢况郈墨哈谯笪阳佟商牟佘佴' +
  '伯赏肖付闫代覃涂种丑里朴台占采仝苟苑皮樊展迟宫卞郏麦植邸练揭粟辜丘苑尧母冼原侍战候楚佘禤隋刑门岩折布斗千舍御郄闭谌税银';

/** Surnames of two characters. */
const DOUBLE =
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 ' +
  '子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五 爱新觉罗 叶赫那拉';

/**
 * Traditional forms of what stands in a name, where the surname or the given name has another form than the word:
 * `范` in 范先生 is no 範. In the forms of Taiwan. A mark behind it says that families or persons write it in several ways.
 */
const SURNAME_FORMS =
  '范范 余余 于于 郁郁 游游 种种 丑丑 后后 里里 干干 沈沈 岳岳 姜姜 谷谷 党党 钟鍾 冲沖 占占 卜卜 曲曲 松松 涂涂 朴朴 咸咸 向向 折折 采采 舍舍 千千 凌凌 布布 斗斗 家家 ' +
  '秋秋 周周 朱朱 御御 仇仇 幸幸 栗栗 戚戚 席席 胡胡 蒙蒙 万萬 叶葉 苏蘇 庄莊 须須 丰豐 广廣 尧堯 系系 岩岩 云雲 台臺? 宁寧 价價';

const GIVEN_FORMS =
  '郁郁 游游 范范 冲沖 钟鍾 余余 于于 采采 岩岩 念念 云雲 发發 松松 志志 谷谷 岳岳 冬冬 秋秋 升升 杰傑 丰豐 征征 同同 才才 苏蘇 台臺 朴樸 凌凌 涌湧 恒恆 布布 鉴鑑 胜勝 术術 ' +
  '克克 曲曲 彩彩 幸幸 向向 姜姜 周周 庄莊 卜卜 宁寧 尽盡 为為 准準 复復 历歷 党黨 表表 欲欲 合合 占占 千千 万萬 佑佑 升升 荣榮 栋棟 咸咸 沈沈 溪溪 熏薰 夸夸 致致 面面 出出 回回 叶葉 ' +
  '扬揚 迹跡 获獲 当當 才才 宣宣 注注 并並 局局 朱朱 胡胡 了了 制制 占占 症症 板板 借借 托托 挂掛 仿仿 修修 澄澄 旋旋 席席 蒙蒙 家家 御御 闲閒 舍舍 里里 干幹? 后后? 系系? 只隻? 几幾? 卷卷?';

/** In given names simplified text keeps these too: 徐乾學 is 徐乾学, 王汎森 stays. */
const KEPT_IN_NAMES = '乾汎昇陞堃甦徵於喆淼邨迺仝脩祐甯寗鋐鍳瀞珮玨穜穎峯勛';

export interface NameForm {
  readonly to: string;
  /** Several forms live in names: what is said is only likely. */
  readonly isDoubtful: boolean;
}

export const SURNAMES: ReadonlySet<string> = new Set([...SINGLE, ...DOUBLE.split(' ')]);
export const surnameForms: ReadonlyMap<string, NameForm> = read(SURNAME_FORMS);
export const givenForms: ReadonlyMap<string, NameForm> = read(GIVEN_FORMS);
export const keptInNames: ReadonlySet<string> = new Set(KEPT_IN_NAMES);

function read(forms: string): ReadonlyMap<string, NameForm> {
  return new Map(
    forms.split(' ').map((entry) => {
      const [from = '', to = '', mark] = entry;
      return [from, { to, isDoubtful: mark !== undefined }];
    }),
  );
}
