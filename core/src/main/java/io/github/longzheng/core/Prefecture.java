package io.github.longzheng.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.longzheng.core.InvalidValueException.Reason;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A region of Gansu with its own HR department, such as {@code 兰州市} (市州): the 14 prefectures, and
 * 兰州新区 and 甘肃矿区, which have no division code of their own.
 *
 * <p>Source: GB/T 2260 (codes); the addressee lists of official letters of 甘肃省人力资源和社会保障厅 (the last
 * two).
 */
public enum Prefecture {
  /** 兰州市, 620100. */
  LANZHOU("兰州市", 620100),
  /** 嘉峪关市, 620200; has no counties. */
  JIAYUGUAN("嘉峪关市", 620200),
  /** 金昌市, 620300. */
  JINCHANG("金昌市", 620300),
  /** 白银市, 620400. */
  BAIYIN("白银市", 620400),
  /** 天水市, 620500. */
  TIANSHUI("天水市", 620500),
  /** 武威市, 620600. */
  WUWEI("武威市", 620600),
  /** 张掖市, 620700. */
  ZHANGYE("张掖市", 620700),
  /** 平凉市, 620800. */
  PINGLIANG("平凉市", 620800),
  /** 酒泉市, 620900. */
  JIUQUAN("酒泉市", 620900),
  /** 庆阳市, 621000. */
  QINGYANG("庆阳市", 621000),
  /** 定西市, 621100. */
  DINGXI("定西市", 621100),
  /** 陇南市, 621200. */
  LONGNAN("陇南市", 621200),
  /** 临夏回族自治州, 622900. */
  LINXIA("临夏回族自治州", 622900),
  /** 甘南藏族自治州, 623000. */
  GANNAN("甘南藏族自治州", 623000),
  /** 兰州新区, without a division code (620171 is a code of the statistics office only). */
  LANZHOU_NEW_AREA("兰州新区"),
  /** 甘肃矿区, without a division code. */
  GANSU_MINING_AREA("甘肃矿区");

  private final String chineseName;

  /** 0 for none. */
  private final int divisionCode;

  Prefecture(String chineseName, int divisionCode) {
    this.chineseName = chineseName;
    this.divisionCode = divisionCode;
  }

  Prefecture(String chineseName) {
    this(chineseName, 0);
  }

  /**
   * The region with this full name, such as {@code 临夏回族自治州}.
   *
   * @throws InvalidValueException when there is none
   */
  @JsonCreator
  public static Prefecture parse(String text) {
    Prefecture prefecture = find(text);
    if (prefecture == null) {
      throw refuse(text);
    }
    return prefecture;
  }

  /** The region with this full name, or why there is none. */
  public static Parsed<Prefecture> tryParse(String text) {
    Prefecture prefecture = find(text);
    return prefecture == null ? Parsed.failed(refuse(text).toFinding()) : Parsed.of(prefecture);
  }

  private static @Nullable Prefecture find(String text) {
    Objects.requireNonNull(text, "text");
    for (Prefecture prefecture : values()) {
      if (prefecture.chineseName.equals(text)) {
        return prefecture;
      }
    }
    return null;
  }

  private static InvalidValueException refuse(String text) {
    return InvalidValueException.of(
        ValueType.PREFECTURE,
        text.isBlank() ? Reason.EMPTY : Reason.UNKNOWN,
        Shown.text(text),
        "the full name of a prefecture of Gansu, such as 兰州市 or 临夏回族自治州",
        "甘肃省市（州）全称，如兰州市、临夏回族自治州");
  }

  /** Full name, such as {@code 临夏回族自治州}. */
  @JsonValue
  public String chineseName() {
    return chineseName;
  }

  /** Division code, such as {@code 620100}; none for 兰州新区 and 甘肃矿区. */
  public Optional<DivisionCode> divisionCode() {
    return divisionCode == 0 ? Optional.empty() : Optional.of(new DivisionCode(divisionCode));
  }
}
