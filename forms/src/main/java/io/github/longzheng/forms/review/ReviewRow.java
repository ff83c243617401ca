package io.github.longzheng.forms.review;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.DocumentType;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Gender;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.SkillLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the roster with its cells read (花名册行): the typed value of every cell that leaves no
 * doubt, each read once. A cell that could not be read is empty here and has a finding of its own,
 * so that rules about it stay silent.
 *
 * <p>Immutable. {@link #toString} has the place only.
 */
public final class ReviewRow {
  private final RosterRow source;
  private final Cell<?>[] cells;
  private final @Nullable Subject subject;
  private final @Nullable ReviewKey numberKey;
  private final long idBody;
  private final List<Finding> division;
  private final int present;
  private final int sound;
  private final int defects;

  /**
   * A row that was read.
   *
   * @param numberKey key of the certificate number, where it could be read
   * @param idBody first digits of the identity number, where it could be read
   * @param division what is to be said about the division in it
   */
  ReviewRow(
      RosterRow source,
      Cell<?>[] cells,
      int present,
      @Nullable Subject subject,
      @Nullable ReviewKey numberKey,
      long idBody,
      List<Finding> division) {
    this.source = source;
    this.cells = cells;
    this.subject = subject;
    this.numberKey = numberKey;
    this.idBody = idBody;
    this.division = division;
    this.present = present;
    int soundBits = 0;
    int defectBits = 0;
    for (int i = 0; i < cells.length; i++) {
      Cell<?> cell = cells[i];
      soundBits |= cell.value() == null ? 0 : 1 << i;
      defectBits |= cell.defect() == null ? 0 : 1 << i;
    }
    this.sound = soundBits & present;
    this.defects = defectBits & present;
  }

  /** The row as typed. */
  public RosterRow source() {
    return source;
  }

  /** The text of a cell, not masked; empty where the file has no such column. */
  public Optional<String> text(RosterColumn column) {
    return source.text(column);
  }

  /** Whether a cell could be read. */
  public boolean isSound(RosterColumn column) {
    return (sound & column.bit()) != 0;
  }

  /** 姓名. */
  public Optional<String> name() {
    return Optional.ofNullable(value(RosterColumn.NAME, String.class));
  }

  /** 性别 as written in its own column. */
  public Optional<Gender> gender() {
    return Optional.ofNullable(value(RosterColumn.GENDER, Gender.class));
  }

  /** 证件类型. */
  public Optional<DocumentType> documentType() {
    return Optional.ofNullable(value(RosterColumn.DOCUMENT_TYPE, DocumentType.class));
  }

  /** 证件号码. */
  public Optional<CitizenId> id() {
    return Optional.ofNullable(idOrNull());
  }

  /** 职业、工种和等级, where all three could be read. */
  public Optional<AssessmentSubject> subject() {
    return subject == null ? Optional.empty() : Optional.of(subject.value());
  }

  /** 职业技能等级. */
  public Optional<SkillLevel> level() {
    return Optional.ofNullable(value(RosterColumn.LEVEL, SkillLevel.class));
  }

  /** The mark in one of the three columns of marks. */
  public Optional<Mark> mark(RosterColumn column) {
    return Optional.ofNullable(value(column, Mark.class));
  }

  /** 证书编号. */
  public Optional<CertificateNumber> number() {
    return Optional.ofNullable(numberOrNull());
  }

  /** 发证日期. */
  public Optional<LocalDate> issueDate() {
    return Optional.ofNullable(value(RosterColumn.ISSUE_DATE, LocalDate.class));
  }

  /** 联系电话. */
  public Optional<PhoneNumber> phone() {
    return Optional.ofNullable(value(RosterColumn.PHONE, PhoneNumber.class));
  }

  @Nullable CitizenId idOrNull() {
    return value(RosterColumn.ID, CitizenId.class);
  }

  @Nullable CertificateNumber numberOrNull() {
    return value(RosterColumn.NUMBER, CertificateNumber.class);
  }

  @Nullable Subject subjectOrNull() {
    return subject;
  }

  @Nullable ReviewKey numberKey() {
    return numberKey;
  }

  long idBody() {
    return idBody;
  }

  List<Finding> division() {
    return division;
  }

  /** The value of a cell that is sound, as the columns of a rule are when it is asked. */
  <V> V sound(RosterColumn column, Class<V> type) {
    return Objects.requireNonNull(value(column, type), column::name);
  }

  private <V> @Nullable V value(RosterColumn column, Class<V> type) {
    Object value = cells[column.ordinal()].value();
    // The cell of another type where the document is of another kind.
    return (sound & column.bit()) != 0 && type.isInstance(value) ? type.cast(value) : null;
  }

  /** What the type of a cell has against its text. */
  @Nullable Finding defect(RosterColumn column) {
    return (defects & column.bit()) == 0 ? null : cells[column.ordinal()].defect();
  }

  int presentMask() {
    return present;
  }

  int soundMask() {
    return sound;
  }

  int defectMask() {
    return defects;
  }

  String raw(RosterColumn column) {
    return source.raw(column);
  }

  /** The place only, because the cells are personal data. */
  @Override
  public String toString() {
    return "ReviewRow of " + source;
  }
}
