// SPDX-License-Identifier: Apache-2.0
// What people type to find somebody: whole pinyin, its beginnings and middles, initials; common and rare.
export const pinyinWords = [
  "wangxiuying", "zhangwei", "liguohua", "wangwei", "liujianguo", "chenyan", "yangli", "surina",
  "bateer", "qiqige", "gerile", "wuyuntana", "nareng", "xiuy", "jianguo", "yulan", "guohua", "haiyan",
  "chunmei", "zhiqiang", "lijuan", "wenbin", "ouyang", "ouyangxue", "zhaoyong", "hongxia", "taolei",
  "wxy", "zjg", "lgh", "zw", "cyl", "ljh", "srn", "hxl", "wxm", "zhg", "qqg",
  "zhanghaiyan", "lixiaoling", "zhouming", "xuqing", "sunfang", "machao", "zhuhong", "hugang",
];
