package io.github.longzheng.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The known division codes (行政区划代码表), such as {@code 620102} 城关区: every province, and the
 * prefectures and counties of Gansu, current and historical.
 *
 * <p>Its findings are milder than an error, because calling a real person's number wrong is worse
 * than missing a wrong one: a code that was never assigned is a warning, a withdrawn one is a note
 * that names the place. Years are never held against a number, because births are registered late.
 * Of provinces without a table of their own here only the province is judged, and values have done
 * that already.
 *
 * <p>It does not have 兰州新区 (620171 is a code of the statistics office only) and 甘肃矿区.
 *
 * <p>Source: the tables beside this class name theirs in their first lines.
 */
public final class DivisionRegistry {
  private static final DivisionCode GANSU = new DivisionCode(620_000);
  private static final Comparator<Division> LATEST_FIRST =
      Comparator.comparing(Division::status)
          .thenComparing(
              division -> division.lastYear().orElse(Integer.MAX_VALUE), Comparator.reverseOrder());
  private static final DivisionRegistry STANDARD = load();

  private final NavigableMap<DivisionCode, List<Division>> byCode;

  /** The provinces whose divisions are here. */
  private final Set<DivisionCode> detailed;

  private DivisionRegistry(NavigableMap<DivisionCode, List<Division>> byCode) {
    this.byCode = byCode;
    this.detailed =
        byCode.keySet().stream()
            .filter(code -> !code.equals(code.province()))
            .map(DivisionCode::province)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The tables that come with the library. */
  public static DivisionRegistry standard() {
    return STANDARD;
  }

  /** A registry of these divisions only. */
  static DivisionRegistry of(Collection<Division> divisions) {
    NavigableMap<DivisionCode, List<Division>> byCode = new TreeMap<>();
    for (Division division : divisions) {
      byCode.computeIfAbsent(division.code(), code -> new ArrayList<>()).add(division);
    }
    byCode.replaceAll((code, same) -> same.stream().sorted(LATEST_FIRST).toList());
    return new DivisionRegistry(byCode);
  }

  private static DivisionRegistry load() {
    List<Division> divisions = new ArrayList<>();
    for (List<String> row : Provinces.ROWS) {
      DivisionCode code = DivisionCode.parse(row.get(0));
      if (!code.equals(GANSU)) {
        divisions.add(Division.current(code, row.get(1)));
      }
    }
    for (List<String> row : CodeTable.read("gb2260-gansu.csv", "code,name,level,kind,parent")) {
      divisions.add(Division.current(DivisionCode.parse(row.get(0)), row.get(1)));
    }
    for (List<String> row :
        CodeTable.read("gb2260-gansu-historical.csv", "code,name,start_year,end_year,origin")) {
      divisions.add(
          new Division(
              DivisionCode.parse(row.get(0)),
              row.get(1),
              Division.Status.WITHDRAWN,
              year(row.get(2)),
              year(row.get(3))));
    }
    return of(divisions);
  }

  private static OptionalInt year(String text) {
    return text.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Digits.number(text, 0, text.length()));
  }

  /** What a code stands for: its current name, or the latest of its former ones. */
  public Optional<Division> find(DivisionCode code) {
    return history(code).stream().findFirst();
  }

  /** All names a code has or had: the current one first, then the latest; empty when unknown. */
  public List<Division> history(DivisionCode code) {
    return byCode.getOrDefault(Objects.requireNonNull(code, "code"), List.of());
  }

  /** Everything here, by code; of a code the current name first. */
  public List<Division> divisions() {
    List<Division> all = new ArrayList<>();
    byCode.values().forEach(all::addAll);
    return Collections.unmodifiableList(all);
  }

  /** What is to be said about a code: DIV-11 (warning: unknown) or DIV-12 (note: withdrawn). */
  public List<Finding> check(DivisionCode code) {
    return check(code, ValueType.DIVISION_CODE, code.toString());
  }

  /**
   * What is to be said about the division in the number of a 居民身份证: ID-11 (warning: never assigned)
   * or ID-12 (note: withdrawn). The other kinds of number have none.
   */
  public List<Finding> check(CitizenId id) {
    return id.divisionCode()
        .map(code -> check(code, ValueType.CITIZEN_ID, id.toString()))
        .orElse(List.of());
  }

  /**
   * What is to be said about the division in a code of an organization: USCC-11 (warning: never
   * assigned) or USCC-12 (note: withdrawn).
   */
  public List<Finding> check(UnifiedSocialCreditCode creditCode) {
    return creditCode
        .divisionCode()
        .map(code -> check(code, ValueType.UNIFIED_SOCIAL_CREDIT_CODE, creditCode.toString()))
        .orElse(List.of());
  }

  private List<Finding> check(DivisionCode code, ValueType type, String maskedText) {
    if (!detailed.contains(code.province())) {
      return List.of();
    }
    Optional<Division> division = find(code);
    if (division.isEmpty()) {
      return List.of(
          Finding.warning(
                  type.rulePrefix() + "-11",
                  type.chineseName() + "：区划代码" + code + "不在现行和历史区划代码表中，请与证件核对",
                  type.typeName()
                      + ": division code "
                      + code
                      + " is on no list, current or historical; compare it with the document")
              .withText(maskedText));
    }
    if (division.get().status() == Division.Status.CURRENT) {
      return List.of();
    }
    return List.of(
        Finding.note(
                type.rulePrefix() + "-12",
                type.chineseName() + "：区划代码为历史代码：" + division.get() + "，无须处理",
                type.typeName()
                    + ": the division code is a historical one ("
                    + division.get()
                    + "); nothing to do")
            .withText(maskedText));
  }

  /** How many divisions are here. */
  @Override
  public String toString() {
    return "DivisionRegistry(" + divisions().size() + " divisions)";
  }
}
