package io.github.longzheng.forms.submission;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.calendar.Deadline;
import io.github.longzheng.calendar.UnpublishedYearException;
import io.github.longzheng.forms.Edition;
import io.github.longzheng.forms.EditionForms;
import io.github.longzheng.forms.Forms;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** To whom, until when, on which forms unless told otherwise. */
final class Recipients {
  /** The forms of 2024. */
  static final EditionForms STANDARD = Forms.in(Edition.gansu(2024));

  /** A day, and how it came about. */
  record Due(Optional<Deadline> deadline, List<String> note) {}

  private Recipients() {}

  /** The announcement has telephone numbers of its issuer only (C18). */
  static String inquiry(CertificationPlan plan) {
    return plan.terms().issuer() + " " + String.join("、", plan.terms().phones());
  }

  static Due due(Supplier<Deadline> deadline) {
    try {
      Deadline day = deadline.get();
      return new Due(Optional.of(day), day.explain().lines().toList());
    } catch (UnpublishedYearException e) {
      return new Due(Optional.empty(), List.of(e.chineseMessage()));
    }
  }
}
