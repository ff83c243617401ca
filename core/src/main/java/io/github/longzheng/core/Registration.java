package io.github.longzheng.core;

import java.util.Objects;

/**
 * A candidate's registration for one subject of a session (报考记录).
 *
 * @param ticketNumber 准考证号, at most 30 characters
 * @param candidate who
 * @param subject in what
 */
public record Registration(String ticketNumber, Candidate candidate, AssessmentSubject subject) {
  public Registration {
    FreeText.require(ticketNumber, 30, "准考证号");
    Objects.requireNonNull(candidate, "candidate");
    Objects.requireNonNull(subject, "subject");
  }
}
