package io.github.longzheng.embedding.data;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.DocumentType;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Registration;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.PlatformExport.EnteredMarks;
import io.github.longzheng.forms.PlatformExport.IssuedNumber;
import io.github.longzheng.forms.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Candidates, marks and certificate numbers of batches. Each upload replaces what was there, whole
 * or not at all; a listener that cancels rolls back.
 */
@Repository
public class CandidateRepository {
  private static final int CHUNK = 500;

  private final JdbcClient database;
  private final JdbcTemplate template;
  private final BatchRepository batches;

  CandidateRepository(JdbcClient database, JdbcTemplate template, BatchRepository batches) {
    this.database = database;
    this.template = template;
    this.batches = batches;
  }

  /** Candidates replace those of the batch; marks and numbers of the old ones go with them. */
  @Transactional
  public void storeRegistrations(UUID batch, List<Registration> rows, Progress progress) {
    clear("delete from registration where batch_id = :batch", batch);
    batches.restart(batch);
    insert(
        """
        insert into registration (batch_id, ticket, position, name, document_code, document_name,
          id_number, education, employer, phone, occupation, work_type, skill_level)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows,
        progress,
        (row, index) -> {
          Candidate candidate = row.candidate();
          AssessmentSubject subject = row.subject();
          return new @Nullable Object[] {
            batch,
            row.ticketNumber(),
            index,
            candidate.name(),
            candidate.documentType().code(),
            candidate.documentType().name(),
            candidate.id().value(),
            candidate.education().orElse(null),
            candidate.employer().orElse(null),
            candidate.phone().map(PhoneNumber::value).orElse(null),
            subject.occupation(),
            subject.workType().orElse(null),
            subject.level().digit()
          };
        });
  }

  /** Marks replace those of the batch; numbers given for the old marks go with them. */
  @Transactional
  public void storeMarks(UUID batch, List<EnteredMarks> rows, Progress progress) {
    clear("delete from issued_number where batch_id = :batch", batch);
    clear("delete from entered_mark where batch_id = :batch", batch);
    insert(
        """
        insert into entered_mark (batch_id, ticket, theory, skills, comprehensive)
        values (?, ?, ?, ?, ?)
        """,
        rows,
        progress,
        (row, index) ->
            new @Nullable Object[] {
              batch,
              row.ticketNumber(),
              row.score().theory().toString(),
              row.score().skills().toString(),
              row.score().comprehensive().toString()
            });
  }

  /** Certificate numbers replace those of the batch. */
  @Transactional
  public void storeNumbers(UUID batch, List<IssuedNumber> rows, Progress progress) {
    clear("delete from issued_number where batch_id = :batch", batch);
    insert(
        "insert into issued_number (batch_id, ticket, number, issue_date) values (?, ?, ?, ?)",
        rows,
        progress,
        (row, index) ->
            new @Nullable Object[] {
              batch, row.ticketNumber(), row.number().value(), row.issueDate()
            });
  }

  /** The candidates of a batch, in the order of their upload. */
  public List<Registration> registrations(UUID batch) {
    return database
        .sql("select * from registration where batch_id = :batch order by position")
        .param("batch", batch)
        .query(CandidateRepository::registration)
        .list();
  }

  /** The marks of a batch. */
  public List<EnteredMarks> marks(UUID batch) {
    return database
        .sql("select * from entered_mark where batch_id = :batch order by ticket")
        .param("batch", batch)
        .query(
            (row, index) ->
                new EnteredMarks(
                    row.getString("ticket"),
                    new Score(
                        Mark.parse(row.getString("theory")),
                        Mark.parse(row.getString("skills")),
                        Mark.parse(row.getString("comprehensive")))))
        .list();
  }

  /** The certificate numbers of a batch. */
  public List<IssuedNumber> numbers(UUID batch) {
    return database
        .sql("select * from issued_number where batch_id = :batch order by ticket")
        .param("batch", batch)
        .query(
            (row, index) ->
                new IssuedNumber(
                    row.getString("ticket"),
                    CertificateNumber.parse(row.getString("number")),
                    row.getObject("issue_date", LocalDate.class)))
        .list();
  }

  /** Whether another batch has this certificate number. */
  public boolean isUsedElsewhere(UUID batch, CertificateNumber number) {
    return database
        .sql(
            "select exists (select 1 from issued_number where number = :number and batch_id <>"
                + " :batch)")
        .param("number", number.value())
        .param("batch", batch)
        .query(Boolean.class)
        .single();
  }

  /** Whether a person has a certificate of this subject from another batch. */
  public boolean isCertified(UUID batch, CitizenId id, AssessmentSubject subject) {
    return database
        .sql(
            """
            select exists (
              select 1 from registration r
              join issued_number n on n.batch_id = r.batch_id and n.ticket = r.ticket
              where r.id_number = :id and r.batch_id <> :batch and r.occupation = :occupation
                and coalesce(r.work_type, '') = :workType and r.skill_level = :level)
            """)
        .param("id", id.value())
        .param("batch", batch)
        .param("occupation", subject.occupation())
        .param("workType", subject.workType().orElse(""))
        .param("level", subject.level().digit())
        .query(Boolean.class)
        .single();
  }

  private void clear(String sql, UUID batch) {
    database.sql(sql).param("batch", batch).update();
  }

  /** What a row binds to the question marks. */
  private interface Binding<R> {
    @Nullable Object[] of(R row, int index);
  }

  private <R> void insert(String sql, List<R> rows, Progress progress, Binding<R> binding) {
    for (int from = 0; from < rows.size(); from += CHUNK) {
      int to = Math.min(from + CHUNK, rows.size());
      template.batchUpdate(
          sql, IntStream.range(from, to).mapToObj(i -> binding.of(rows.get(i), i)).toList());
      progress.report("存入数据库", to, OptionalLong.of(rows.size()));
    }
  }

  private static Registration registration(ResultSet row, int index) throws SQLException {
    return new Registration(
        row.getString("ticket"),
        new Candidate(
            row.getString("name"),
            new DocumentType(row.getString("document_code"), row.getString("document_name")),
            CitizenId.parse(row.getString("id_number")),
            Optional.ofNullable(row.getString("education")),
            Optional.ofNullable(row.getString("employer")),
            Optional.ofNullable(row.getString("phone")).map(PhoneNumber::parse)),
        new AssessmentSubject(
            row.getString("occupation"),
            Optional.ofNullable(row.getString("work_type")),
            SkillLevel.ofDigit(row.getInt("skill_level"))));
  }
}
