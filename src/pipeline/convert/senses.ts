import { FIGURES, HAN, SMALL } from '../../vocabulary/numerals.ts';

/** One sense of a character with several, and what stands beside it where it has that sense. */
export interface Sense {
  readonly character: string;
  readonly to: string;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** It holds whatever words would reach across it: 犬只 in 犬只在. */
  readonly isFirst: boolean;
  /** What stands beside it makes the sense likely, and no more. */
  readonly isDoubtful: boolean;
}

/** What stands for a class of words in the patterns below: `<food>`. */
const CLASSES: Readonly<Record<string, string>> = {
  nofigure: `[^${FIGURES}${SMALL}廿]`,
  // 四周 is what lies around, not four weeks.
  few: `[${SMALL.replace('四', '')}几数]`,
  day: `[${SMALL.slice(0, 6)}日末刊报薪会]`,
  figure: `[${FIGURES}${HAN}百千万亿几两数半]`,
  food: '[椒瓜薯枝果桃杏李梅枣葡萄芒蕉柠檬柿萝卜笋腐包饼肉鱼虾贝蚝参菜菇菌蘑耳花茶姜蒜葱豆丝片皮叶藕芋栗莲榄桂圆眼蓝莓橙柑橘陈苔带藻粉面米芝麻核壳籽仁辣鸡牛猪羊鸭酵母紫冬香淀玫]',
  dry: '[控沥晾擦吸炒收煸烘焙蒸熬烤晒风阴榨拧挤甩抹拭揩煎炸烧吹抽排喝舔流哭]',
  beast: '[犬狗猫羊畜禽牛马猪鸡鸭鹅鸟兔鼠虎豹狮熊猴鹿狼象龟蛇蛙鱼虾蟹蝶蜂蚁蚊蝇虫燕雀鹰鸽鸦猩骆驼豚鲸]',
  limb: '[手脚眼耳腿臂翅脚爪鞋袜靴]',
  vessel: '[碗杯盘瓶罐桶箱盒篮筐壶锅勺盆碟袋笼船艇舰]',
  pause: '[，。；：、！？）》”」』\\s]',
  speaker: '[子公氏君生翁师人某者传书信函诗谚语谣经史赋注疏记文序歌曲联偈颂铭志典训例诀]',
  flour: '[煮吃揉擀和发醒炒拌捞扯抻焖烩碗斤克袋团坨]',
  place: '[乡镇村县区校所院国州郡省市厂社局部组班军队营店]',
};

/**
 * Senses by what stands beside a character, the first that fits: `character form | before | after`. `!` before the
 * character: it holds before words do; `?` behind the form: it is only likely, and a person should look. Text on both
 * sides is simplified. Words that a list can have are rules of the house, and stand before these.
 */
const TABLE = String.raw`
!云 云 | [》〉」』”]$ | ^[：:，,“「『]
!云 云 | (?:古人|先生|夫子|俗语|谚语|古语|俗话|有诗|诗有|书有|语有|来信|来书|来函|家书|[诗书传经语史记]曰?亦|[子公氏翁]|某|又|亦)$ | ^[：:，,“「『]
!云 云 | (?:俗语|谚语|古语|古诗|语|诗|书|传|经|记|古)(?:有|所)$ | ^[：:，,“「『]
!云 云 | <speaker>$ | ^[：:“「『]
!云 云 | (?:^|[，。；：”」\s])(?:又|或|故|诗|书|传|经|注|疏|语|人|旧|古|史|志|歌|赋|谣|谚)$ | ^[：:“「『，]
云 云? | (?:^|[\p{Han}])$ | ^[：“「『]
云 雲 | [白乌彩浮祥风青黑流层积闲暮朝火烟星阴红晴残夏秋春密多薄片上入用网智算数私公混边专政务]$ |
云 雲 | | ^[朵雾海层彩霞霄端团块系图量计存服平网资原主桌盘边算数上中间外下山天雨影气烟水南贵集开散淡杉豆腿崖梯锦台岭浮]
云 云 | 云$ | ^<pause>
云 云 | | ^云(?:<pause>|$)
云 云? | [曰谓言子公氏]$ |
云 雲? | |
!并 併 | <place>$ | ^为<figure>
!余 餘 | (?:^|[，。；：、\s])$ | ^(?:由|类推|类推|同此?|皆|均|依|见|略|如|按)
!余 余 | (?:^|[，。；：、“「『！？\s])$ | ^(?:以为|尝谓|尝闻|尝见|尝读|尝|闻之|窃|幼时|少时|幼|少(?!数|量)|观之|观|读|谓|曰|独|乃|甚|不敢|不能|不知|未尝|亦|虽|固|思|悲|爱|之(?:所|友|师|乡|妻|祖|家))
余 余? | (?:^|[，。；：、“「『！？\s])$ | ^(?:居|至|归|友|自|与|初|昔|往|来|从|乡|既)
余 餘 | [其剩盈结业节富有无残课公之月年日天人多工净宽空绰刑劫烬]$ |
余 餘 | | ^(?:[勇威波毒孽党罪生悸音味晖辉温烬款票料额数量热地粮钱下者留存部震情兴闲暇韵风香力利年物众甘庆杭姚角弦项数])
余 余? | [\s\u3000]$ | ^[\s\u3000]
干 乾 | <dry>$ |
干 乾 | <food>$ | ^(?:[和与及或、，。；：）]|$|等|炒|煮|片|碎|粒|丝|末|洗|泡)
干 乾 | [洗泡切炒撒放加用些量克点的、，：和与及或]$ | ^(?:<food>|木耳|银耳|香菇|豆腐|百合|荷叶|金银|菊|鱿|贻|瑶)
干 乾 | (?:^|[^不能敢想要肯怎可就都得也])$ | ^<food>
干 乾 | [晒晾烤烘风]成$ |
干 乾 | [口唇舌咽目眼鼻肤涕皮液物大便]$ | ^(?:[舌唇咽涩燥渴裂苦痒、，。；]|$)
干 乾 | | ^(?:[涩燥裂渴咳呕枯瘪硬透爽毛嚼煸锅净脆湿旱冰货果粮柴姜娘妈爹爸儿女哥妹亲]|燥|净后|后(?:称|加|用|装|撒|下|放|裹|再|切|备|研))
干 幹 | [不能敢想要肯怎可就都得也在没大苦快真猛蛮加去来再接继续样么]$ | ^(?:<pause>|$|[了得完出起下活事什啥些吗呢吧好成的过这那])
干 幹 | | ^(?:[活事仗劲练员部群警线流渠道路校将才革]|了|得|完|起|什么|啥|出|下去|农活|革命|实业|工作)
!只 隻 | <figure>\s?$ | ^(?:<vessel>|<beast>|<limb>|[小大老黑白红花母公野]<beast>)
!只 隻 | \d\s$ | 
!只 隻 | [犬羊畜禽鸟船舰猪鸡鸭鹅牛兔艇蚕]$ | ^(?![是有要能怕吃会用需因])
只 隻 | [每这那哪几两各半整另首单]$ | ^(?:[小大老黑白红花母公野股基]?(?:<beast>|<limb>|<vessel>)|股票|基金|股|[，。；、）])
只 隻 | <figure>只$ |
!周 週 | 四$ | ^(?:内|后|的时间|以上|以内|左右|之)
!周 週 | (?:\d\s?|[第上下本每这那该头首末整隔两几半]|(?:^|<nofigure>)<few>)$ | ^(?!岁|[边围遭长武礼易公全密])
周 週 | (?:工作|交流|宣传|活动|推广|科技|文化|艺术|电影|读书|体验|服务|安全|法治|节能|购物|时装|设计|创业|双创|消费|展示|展览|学术|教育|职业|就业|音乐|戏剧|美食|健康|考试|开放|行动|主题|招聘|实习|产业|人才|质量|品牌|旅游|非遗|农业|海洋|金融|创新|普法|环保|节水|游戏|动漫|孕|次|疗程|黄金)$ |
周 週 | \p{Han}{2}$ | ^(?:开幕|闭幕|启动|举行|举办|期间|活动(?!范|半))
周 週 | | ^(?:<day>(?!\p{Han}?王)|内|前(?!进))
周 周 | |
!面 麵 | (?:[揉擀醒发和]好的|(?:煮|吃|下了?|拌|炒|揉|擀|捞|抻|泡)(?:一|半|两)?[碗斤袋包把份点些]|(?:^|[，。；、\s])(?:煮|揉|擀|和|拌|炒|捞|抻|醒|发)|碗)$ | ^(?:<pause>|$|[盖包团里加下放切擀揉捞煮拌和的分搓擀])
面 麵 | (?:倒入|加入|放入|撒入|拌入|和入|倒进|加进)$ | ^(?:[中里，。、]|$)
面 麵 | [炒拌揉擀煮汤拉削烩焖凉酱挂碱冷热饧]$ | ^(?:<pause>|$|[团坯糊浆剂皮片馆摊里的])
面 麵 | | ^(?:[团坯剂]|疙瘩|筋|馆|粉|条|包|食|点|皮|糊|肥)
面 面? | [煮揉擀醒锅碗炒]$ |
系 系 | | ^(?:企业|公司|股东|资本|资金|基金|上市|产品|车型|品牌|人马|球员|银行|机构账户|股票|平台|集团|债|内部|外围|高管|商品|项目)
系 系 | \p{Han}{2}$ | ^(?:[和与、的等及；。]|$)
系 系 | [在该本全外我各同院]$ | ^(?:里|内|中(?!止)|办|外|学|主任|教授|学生|老师)
系 繫 | | ^(?:[紧住牢上]|着|鞋带|领带|围裙|腰带|绳|铃|红|丝带|纽扣)
里 里 | [库喀洛弗帕佩格沃达马塔杰古玛莫索贝勒戈波普利] | ^[亚尔斯克诺茨姆希夫瓦多昂]
里 裡 | [库屋房家城村山心手眼口水河海湖锅碗箱柜袋包车船店馆校班院园寺庙宫田地林洞井梦夜日年月这那哪子头中盆洞市府巷同嘴怀腹骨锅盘缸瓶壶筐篮巾柴草树花书报信电网话句文剧影戏曲歌诗系州部厂厅室窗灶炉墙土泥沙云雾雨雪风火光影血肉队群]$ | ^(?!长|正|程)
里 里 | [乡邻闾故梓]$ |
里 里 | | ^[巷弄社坊正胥闾程]
!发 髮 | (?:^|[，。；、\s])须$ | ^(?:早白|皆白|尽白|俱白|斑白|全白|苍白|花白)
发 髮 | [鬓束被披削剃蓄结鹤童毛秀华短卷鬈染烫理梳剪黑白乌银金]$ | ^(?:[而行者垂及、，。；]|$|覆|际|丝|髻|簪|型)
发 髮 | | ^(?:早白|稀|枯黄|际|髻|簪|梢|根|丝|质|廊|膜|屑|蜡|胶|夹|带|辫|鬓|肤|落齿|白|如雪|冲冠)
发 發? | [披须鬓髯毛剃剪束梳染烫长短白]$ |
!谷 穀 | 水$ | ^(?:<pause>|$|[之精气入海道])
谷 穀 | (?:水|[五百六八]|食|稻|打|晒|脱|储|存|种|收|米|、|粮)$ | ^(?:<pause>|$|[之气精而入者，。、])
谷 穀 | | ^(?:[气食粒仓穗糠皮壳雨酒氨胱物贱芽茬道精类]|米)
!曲 麴 | [、，：。\s炒焦建六]神$ | ^(?:[、，。；：\d各（(]|炒|等|<figure>[钱两克斤])
!曲 麴 | (?:^|[，。；：\s])神$ | ^(?:[、，：\d各（(]|炒|<figure>[钱两克斤])
曲 麴 | [酒红麦大小药制踩焦]$ | ^(?:[酒药房块霉料发酵]|$)
曲 曲? | [酒药麦]$ |
松 鬆 | [拍捶打抖刨翻耙锄放宽疏蓬轻敲揉剁搅太略微稍]$ |
松 鬆 | | ^(?:[土开手口动软散紧绑懈弛脆弹]|一口气|了(?:<pause>|$|[一口气手绑]))
松 鬆 | 松$ |
松 鬆 | | ^松
!脏 臟 | [五心肝脾肺肾内腑六诸本他两奇]$ | ^(?!话|水|乱|兮|东西|衣)
脏 臟 | | ^(?:[腑器气象躁病真热寒虚实阴阳]|之|者(?!乱))
脏 臟? | [、与和及]$ |
钟 鐘 | [敲撞鸣编警时闹座挂晨洪古大铜响电石摆寺塔台点分秒刻下声丧暮]$ |
钟 鐘 | | ^(?:[声鼓楼点头摆表鼎磬乳鸣响塔罩形敲匠架琴]|里|上(?!山)|面)
钟 鐘 | 的$ | ^(?:响|敲|走|停|坏|慢|快|准|<pause>|$)
钟 鍾 | | ^(?:[情爱灵意]|山|馗|离|祥)
!御 禦 | [抵防抗捍勇共同]$ | ^(?:<pause>|$|[外敌侮寒强灾风洪暴入侵能力的、])
御 禦 | | ^[敌侮寒灾险外]
签 籤 | [贴标竹牙书抽求中摇挂铅封便浮题灵上下解投]$ | ^(?:<pause>|$|[封筒诗条子文纸条码打存])
签 簽 | | ^(?:[字名约订署章发收批了下上完到证报认注领出入成好定单票付转]|合同|协议|文件|意见|责任|<pause>|$)
冲 沖 | | ^(?:[茶泡洗凉走刷毁垮掉淡积剂调服厕奶泡账销抵减喜剋克煞]|咖啡|开水|热水|水|倒了?房|坏了?[桥堤路]|一杯|一壶)
冲 沖 | [水洪雨浪潮]$ |
刮 颳 | 风$ |
刮 颳 | | ^(?:[起大北南东西台冷寒狂]{0,2}风|来[了一]*阵?风)
!别 別 | | ^(?:着急|提|再|说|想|看|动|管|忘|怕|哭|笑|走|去|来|让|把|给|跟|理|听|信|急|闹|吵|担心|客气|误会)
采 采 | 食$ | ^(?:<pause>|$|邑)
采 采 | | ^[邑]
舍 捨 | [不难取割施]$ | ^(?:<pause>|$|[得弃下])
后 后? | [武吕韦窦邓王妃皇母嫡]$ |
咸 鹹 | [太偏微稍过酸甜苦略很]$ |
咸 鹹 | | ^(?:[味淡鱼菜蛋肉鲜香水湿]|一点|了(?:<pause>|$))
咸 咸? | |
藉 藉? | |
须 鬚 | [胡虬触美根虾龙]$ |
须 鬚 | | ^[髯眉鲨根鲸]
胡 鬍 | | ^(?:子|须|茬|髭)
厘 釐 | | ^[清定正米毫]
折 摺 | | ^(?:叠|扇|纸|痕|页|子)
克 剋 | (?:[相生水火木金土]|生)$ | ^(?:[木火土金水之者、，。]|$)
致 致 | |
范 范? | | ^\p{Han}
于 於 | |
汇 匯 | |
面 面 | | ^[神部瘫颊罩肌]
只 只 | | ^[是有要能会为在需怕用吃管适说对给许限可想做看见应须]
种 種 | | ^[粮植菜树花草地田稻麦瓜豆养源业子苗猪牛畜禽质群棉茶烟]
涂 塗 | | ^[装层料抹改写鸦漆敷膜油色布饰覆]
跖 蹠 | | ^[骨趾]
丑 丑 | [子己乙丁辛癸]$ |
丑 丑 | | ^(?:[时年月日旦角]|寅)
`;

function expand(pattern: string): string {
  const classes = pattern.replaceAll(/<([a-z]+)>/gu, (all, name: string) => CLASSES[name] ?? all);
  return classes.replaceAll(String.raw`\p{Han}`, String.raw`\p{Script=Han}`);
}

function readTable(): ReadonlyMap<string, readonly Sense[]> {
  const senses = TABLE.trim()
    .split('\n')
    .map((row): Sense => {
      const [head = '', before = '', after = ''] = row.split(' |').map((part) => part.trim());
      const [, first, character = '', to = '', doubtful] = /^(!?)(.) (.)(\??)$/u.exec(head) ?? [];
      return {
        character,
        to,
        isFirst: first === '!',
        isDoubtful: doubtful === '?',
        ...(before === '' ? {} : { before: new RegExp(expand(before), 'u') }),
        ...(after === '' ? {} : { after: new RegExp(expand(after), 'u') }),
      };
    });
  return Map.groupBy(senses, ({ character }) => character);
}

/** Senses by the character. */
const SENSES: ReadonlyMap<string, readonly Sense[]> = readTable();

/** Text on either side that a pattern may see, in UTF-16 units. */
const REACH = 8;

/** The sense that a character has at a place of a simplified text, where what stands beside it says so. */
export function senseAt(text: string, at: number, isFirst: boolean): Sense | undefined {
  const senses = SENSES.get(text.charAt(at));
  if (!senses) return undefined;
  let before: string | undefined;
  let after: string | undefined;
  for (const sense of senses) {
    if (isFirst && !sense.isFirst) continue;
    if (sense.before && !sense.before.test((before ??= text.slice(Math.max(0, at - REACH), at)))) continue;
    if (sense.after && !sense.after.test((after ??= text.slice(at + 1, at + 1 + REACH)))) continue;
    return sense;
  }
  return undefined;
}
