package org.yichuang.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/** Invented names and numbers that pass every check. */
final class DemoNames {

  private static final String[] FAMILY = {
    "王", "李", "张", "刘", "陈", "杨", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "罗", "梁",
    "宋", "唐", "许", "邓", "彭", "曾", "肖", "谭", "廖", "熊", "易"
  };
  private static final String[] GIVEN = {
    "子涵", "雨桐", "建国", "秀英", "晓东", "思远", "佳怡", "志强", "桂芳", "文博", "欣妍", "立新", "春梅", "俊杰",
    "海燕", "国庆", "梦琪", "新民", "玉兰", "浩然", "静怡", "德明", "丽华", "一鸣", "芷若", "永康", "小满", "云帆",
    "若兰", "泽宇"
  };
  private static final String[] PLACES = {
    "芷兰", "启明", "府坪", "穿紫河", "丹阳", "永安", "南坪", "白马湖", "东江", "长庚", "河洑", "芦荻山"
  };
  private static final String[] TRADES = {
    "餐饮店",
    "便利店",
    "理发店",
    "游乐有限公司",
    "文具店",
    "药房",
    "广告有限公司",
    "家政服务有限公司",
    "茶馆",
    "面馆",
    "健身有限公司",
    "宾馆",
    "母婴用品店",
    "水果店",
    "洗衣店"
  };
  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String USCC_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORG_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private DemoNames() {}

  static String person(int i) {
    return FAMILY[i % FAMILY.length] + GIVEN[(i / FAMILY.length + i * 7) % GIVEN.length];
  }

  static String business(int i) {
    return "武陵区"
        + PLACES[i % PLACES.length]
        + GIVEN[(i * 11) % GIVEN.length].charAt(0)
        + FAMILY[(i * 13) % FAMILY.length]
        + TRADES[(i * 5 + i / 7) % TRADES.length];
  }

  static String address(int i) {
    return "常德市武陵区" + PLACES[i % PLACES.length] + "街道" + (i % 9 + 1) + "号";
  }

  static String phone(int i) {
    return "139073600" + String.format("%02d", i % 100);
  }

  /** A resident ID number of the district with its check character (GB 11643). */
  static String idNumber(LocalDate birth, int sequence) {
    String body =
        "430702"
            + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
            + String.format("%03d", sequence % 1000);
    int sum = 0;
    for (int i = 0; i < ID_WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * ID_WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  /** A unified social credit code of the district with both check characters (GB 32100). */
  static String creditCode(int i) {
    String org = String.format("MA4%05d", i);
    String body = "91430702" + org + organisationCheck(org);
    int sum = 0;
    int weight = 1;
    for (int k = 0; k < body.length(); k++) {
      sum += USCC_LETTERS.indexOf(body.charAt(k)) * weight;
      weight = weight * 3 % 31;
    }
    return body + USCC_LETTERS.charAt((31 - sum % 31) % 31);
  }

  private static char organisationCheck(String org) {
    int sum = 0;
    for (int k = 0; k < ORG_WEIGHTS.length; k++) {
      sum += Character.digit(org.charAt(k), 36) * ORG_WEIGHTS[k];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  static LocalDate birth(RandomGenerator random, int fromYear, int toYear) {
    return LocalDate.of(random.nextInt(fromYear, toYear), 1, 1).plusDays(random.nextInt(365));
  }
}
