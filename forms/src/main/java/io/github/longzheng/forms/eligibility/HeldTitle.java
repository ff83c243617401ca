package io.github.longzheng.forms.eligibility;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A professional title that a candidate holds (职称), such as 助理工程师, which is 初级, of 2021-12-01.
 *
 * @param rank 级别
 * @param related whether it corresponds to the occupation assessed (符合专业对应关系)
 * @param obtained 取得日期, where it is known
 */
public record HeldTitle(TitleRank rank, Knowledge related, Optional<LocalDate> obtained) {
  public HeldTitle {
    Objects.requireNonNull(rank, "rank");
    Objects.requireNonNull(related, "related");
    Objects.requireNonNull(obtained, "obtained");
    obtained.ifPresent(date -> CareerDates.require(date, "职称取得日期"));
  }

  /** A title that corresponds to the occupation, obtained on this day. */
  public static HeldTitle of(TitleRank rank, LocalDate obtained) {
    return new HeldTitle(rank, Knowledge.YES, Optional.of(obtained));
  }

  /** The same title, with this said of whether it corresponds. */
  public HeldTitle withRelated(Knowledge related) {
    return new HeldTitle(rank, related, obtained);
  }
}
